import { defineRule, reportJudged } from '../define-rule.ts';

/** Two sections have the same name; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/duplicate-name',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Two sections have the same name.',
  why: 'Feeds, streams and redirects share the space of URLs.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.flv>\n</Stream>\n<Stream a.flv>\n</Stream>\n',
        fixed: '<Stream a.flv>\n</Stream>\n<Stream a2.flv>\n</Stream>\n',
      },
      '<Feed f.ffm>\n</Feed>\n<Feed f.ffm>\n</Feed>\n',
      {
        code: '<Stream a>\n</Stream>\n<Redirect a>\nURL http://example.org/\n</Redirect>\n',
        fixed: '<Stream a>\n</Stream>\n<Redirect a2>\nURL http://example.org/\n</Redirect>\n',
      },
    ],
    valid: ['<Feed f.ffm>\n</Feed>\n<Stream a.flv>\n</Stream>\n'],
  },
  visit: { end: reportJudged('duplicate-name') },
});
