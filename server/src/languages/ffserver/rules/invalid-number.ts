import { defineRule, reportJudged } from '../define-rule.ts';

/** A number is missing, out of range, or no number; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/invalid-number',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A number is missing, out of range, or no number.',
  why: 'ffserver reads the whole word; a number that begins with 0 is octal, and sizes of files need a unit.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      'HTTPPort 70000\n',
      'MaxBandwidth 5\n',
      { code: '<Feed f.ffm>\nFileMaxSize 5\n</Feed>\n', fixed: '<Feed f.ffm>\nFileMaxSize 5M\n</Feed>\n' },
      '<Stream a.flv>\nVideoBitRate abc\n</Stream>\n',
    ],
    valid: ['HTTPPort 0x1f9a\n', '<Feed f.ffm>\nFileMaxSize 1.5M\n</Feed>\n'],
  },
  visit: { end: reportJudged('invalid-number') },
});
