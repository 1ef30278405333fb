import { defineRule, reportJudged } from '../define-rule.ts';

/** A directive is not one that ffserver knows in this place; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/unknown-directive',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A directive is not one that ffserver knows in this place.',
  why: 'ffserver reports every unknown word and refuses to start.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      { code: 'HTTPPrt 8090\n', fixed: 'HTTPPort 8090\n' },
      { code: '<Stream a.flv>\nFromat flv\n</Stream>\n', fixed: '<Stream a.flv>\nFormat flv\n</Stream>\n' },
    ],
    valid: ['httpport 8090\n', '<Stream a.flv>\nNoAudio\n</Stream>\n'],
  },
  visit: { end: reportJudged('unknown-directive') },
});
