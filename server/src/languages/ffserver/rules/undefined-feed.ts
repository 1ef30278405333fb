import { defineRule, reportJudged } from '../define-rule.ts';

/** A stream names a feed that is not defined above it; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/undefined-feed',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stream names a feed that is not defined above it.',
  why: 'ffserver reads the file once, from top to bottom, and compares names letter by letter.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.fm\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\n</Stream>\n',
      },
      {
        code: '<Stream a.flv>\nFeed f.ffm\n</Stream>\n<Feed f.ffm>\n</Feed>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\n</Stream>\n',
      },
    ],
    valid: ['<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\n</Stream>\n'],
  },
  visit: { end: reportJudged('undefined-feed') },
});
