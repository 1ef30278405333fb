import { defineRule, reportJudged } from '../define-rule.ts';

/** A directive stands in a section, or outside of one, where ffserver does not read it; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/misplaced-directive',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A directive stands in a section, or outside of one, where ffserver does not read it.',
  why: 'Each section has its own directives; ffserver refuses the others even if it knows them elsewhere.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      'Format flv\n',
      {
        code: '# A film.\n<Stream a.flv>\n  HTTPPort 8090\n</Stream>\n',
        fixed: '# A film.\n  HTTPPort 8090\n<Stream a.flv>\n</Stream>\n',
      },
      {
        code: '<Stream a.flv>\n</Stream>\nFormat flv\n',
        fixed: '<Stream a.flv>\nFormat flv\n</Stream>\n',
      },
    ],
    valid: ['<Stream a.flv>\nFormat flv\n</Stream>\n'],
  },
  visit: { end: reportJudged('misplaced-directive') },
});
