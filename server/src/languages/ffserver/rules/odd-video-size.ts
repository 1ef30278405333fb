import { defineRule, reportJudged } from '../define-rule.ts';

/** Width or height of the picture is odd; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/odd-video-size',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Width or height of the picture is odd.',
  why: 'Most codecs store colours at half the size and refuse odd numbers.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.flv>\nVideoSize 353x288\n</Stream>\n',
        fixed: '<Stream a.flv>\nVideoSize 354x288\n</Stream>\n',
      },
    ],
    valid: ['<Stream a.flv>\nVideoSize 352x288\n</Stream>\n'],
  },
  visit: { end: reportJudged('odd-video-size') },
});
