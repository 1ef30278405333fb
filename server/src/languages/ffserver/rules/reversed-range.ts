import { defineRule, reportJudged } from '../define-rule.ts';

/** An ACL range ends before it begins; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/reversed-range',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An ACL range ends before it begins.',
  why: 'No address lies in it as it is written; what ffserver makes of it is chance.',
  references: ['ffserver.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\nACL allow 10.0.0.9 10.0.0.1\n</Feed>\n',
        fixed: '<Feed f.ffm>\nACL allow 10.0.0.1 10.0.0.9\n</Feed>\n',
      },
    ],
    valid: ['<Feed f.ffm>\nACL allow 10.0.0.1 10.0.0.1\n</Feed>\n'],
  },
  visit: { end: reportJudged('reversed-range') },
});
