import { defineRule, reportJudged } from '../define-rule.ts';

/** The opening tag of a feed or redirect has no `>`; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/missing-bracket',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The opening tag of a feed or redirect has no `>`.',
  why: 'ffserver 3.4 looks for the bracket in the name and crashes when there is none. In the tag of a stream it goes unnoticed.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      { code: '<Feed f.ffm\n</Feed>\n', fixed: '<Feed f.ffm>\n</Feed>\n' },
      '<Redirect index.html >\nURL http://example.org/\n</Redirect>\n',
    ],
    valid: ['<Feed f.ffm>\n</Feed>\n', '<Stream a.flv\n</Stream>\n'],
  },
  visit: { end: reportJudged('missing-bracket') },
});
