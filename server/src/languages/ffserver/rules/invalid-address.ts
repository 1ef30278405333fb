import { defineRule, reportJudged } from '../define-rule.ts';

/** An address can not be found; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/invalid-address',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An address can not be found.',
  why: 'ffserver knows IPv4 addresses and the names of hosts that have one.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [{ code: 'HTTPBindAddress ::\n', fixed: 'HTTPBindAddress 0.0.0.0\n' }, 'RTSPBindAddress 300.1.1.1\n'],
    valid: ['HTTPBindAddress 0.0.0.0\n'],
  },
  visit: { end: reportJudged('invalid-address') },
});
