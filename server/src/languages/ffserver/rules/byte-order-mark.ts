import { defineRule, reportJudged } from '../define-rule.ts';

/** A byte order mark stands before the first directive; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/byte-order-mark',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  what: 'A byte order mark stands before the first directive.',
  why: 'ffserver takes the three bytes for a part of the word and does not know it.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [{ code: '\uFEFFHTTPPort 8090\n', fixed: 'HTTPPort 8090\n' }],
    valid: ['HTTPPort 8090\n'],
  },
  visit: { end: reportJudged('byte-order-mark') },
});
