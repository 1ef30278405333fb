import { defineRule, reportJudged } from '../define-rule.ts';

/** A tag is not spelled as ffserver wants it; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/malformed-tag',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A tag is not spelled as ffserver wants it.',
  why: 'The opening tag is a word of its own with a blank behind it, the closing tag is one word up to its bracket.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      { code: '<Fead f.ffm>\n</Feed>\n', fixed: '<Feed f.ffm>\n</Feed>\n' },
      { code: '<Feed f.ffm>\n</Fed>\n', fixed: '<Feed f.ffm>\n</Feed>\n' },
      '<Feed>\n</Feed>\n',
    ],
    valid: ['<feed f.ffm>\n</FEED>\n'],
  },
  visit: { end: reportJudged('malformed-tag') },
});
