import { defineRule, reportJudged } from '../define-rule.ts';

/** A port is below 1024; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/system-port',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A port is below 1024.',
  why: 'Only root, or a program with CAP_NET_BIND_SERVICE, may listen there; a streaming server needs neither.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      { code: 'HTTPPort 80\n', fixed: 'HTTPPort 8090\n' },
      { code: 'RTSPPort 554\n', fixed: 'RTSPPort 5554\n' },
    ],
    valid: ['HTTPPort 8090\n'],
  },
  visit: { end: reportJudged('system-port') },
});
