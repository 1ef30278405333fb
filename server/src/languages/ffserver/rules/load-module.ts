import { defineRule, reportJudged } from '../define-rule.ts';

/** LoadModule is no longer supported; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/load-module',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'LoadModule is no longer supported.',
  why: 'ffserver refuses a file that wants modules.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [{ code: 'LoadModule a.so\n', fixed: '\n' }],
    valid: ['CustomLog -\n'],
  },
  visit: { end: reportJudged('load-module') },
});
