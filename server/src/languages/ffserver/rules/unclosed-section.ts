import { defineRule, reportJudged } from '../define-rule.ts';

/** A section has no closing tag; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/unclosed-section',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A section has no closing tag.',
  why: 'ffserver reads on to the end of the file and then refuses it.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [{ code: '<Feed f.ffm>\nFileMaxSize 5M\n', fixed: '<Feed f.ffm>\nFileMaxSize 5M\n</Feed>\n' }],
    valid: ['<Feed f.ffm>\n</Feed>\n'],
  },
  visit: { end: reportJudged('unclosed-section') },
});
