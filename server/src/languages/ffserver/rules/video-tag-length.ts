import { defineRule, reportJudged } from '../define-rule.ts';

/** VideoTag is not four characters long; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/video-tag-length',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'VideoTag is not four characters long.',
  why: 'ffserver drops such a tag in silence.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [{ code: '<Stream a.flv>\nVideoTag h26\n</Stream>\n', fixed: '<Stream a.flv>\n</Stream>\n' }],
    valid: ['<Stream a.flv>\nVideoTag h264\n</Stream>\n'],
  },
  visit: { end: reportJudged('video-tag-length') },
});
