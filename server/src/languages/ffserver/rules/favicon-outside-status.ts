import { defineRule, reportJudged } from '../define-rule.ts';

/** FaviconURL stands in a stream that is no status page, or above its format; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/favicon-outside-status',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'FaviconURL stands in a stream that is no status page, or above its format.',
  why: 'ffserver takes it only behind `Format status`.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.flv>\nFaviconURL http://example.org/a.ico\nFormat status\nACL allow 127.0.0.1\n</Stream>\n',
        fixed: '<Stream a.flv>\nFormat status\nFaviconURL http://example.org/a.ico\nACL allow 127.0.0.1\n</Stream>\n',
      },
      {
        code: '<Stream a.flv>\nFaviconURL http://example.org/a.ico\nFormat flv\n</Stream>\n',
        fixed: '<Stream a.flv>\nFormat flv\n</Stream>\n',
      },
    ],
    valid: ['<Stream a.flv>\nFormat status\nFaviconURL http://example.org/a.ico\nACL allow 127.0.0.1\n</Stream>\n'],
  },
  visit: { end: reportJudged('favicon-outside-status') },
});
