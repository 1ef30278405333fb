import { defineRule, reportJudged } from '../define-rule.ts';

/** There is no such container; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/unknown-format',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'There is no such container.',
  why: 'The name is that of a muxer of FFmpeg, `status`, or `jpeg`.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      { code: '<Stream a.flv>\nFormat mpjepg\n</Stream>\n', fixed: '<Stream a.flv>\nFormat mpjpeg\n</Stream>\n' },
      '<Stream a.flv>\nFormat\n</Stream>\n',
    ],
    valid: ['<Stream a.flv>\nFormat rtp\n</Stream>\n', '<Stream s.html>\nFormat status\n</Stream>\n'],
  },
  visit: { end: reportJudged('unknown-format') },
});
