import { defineRule, reportJudged } from '../define-rule.ts';

/** A closing tag closes nothing; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/stray-close',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A closing tag closes nothing.',
  why: 'Nothing, or a section of another kind, is open where it stands.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      { code: 'HTTPPort 8090\n</Feed>\n', fixed: 'HTTPPort 8090\n' },
      { code: '<Feed f.ffm>\n</Stream>\n', fixed: '<Feed f.ffm>\n</Feed>\n' },
    ],
    valid: ['<Feed f.ffm>\n</Feed>\n'],
  },
  visit: { end: reportJudged('stray-close') },
});
