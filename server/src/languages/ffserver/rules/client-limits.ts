import { defineRule, reportJudged } from '../define-rule.ts';

/** MaxClients is above MaxHTTPConnections; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/client-limits',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'MaxClients is above MaxHTTPConnections.',
  why: 'Both lines compare the two numbers as they are so far; unset, they are 5 and 2000. So MaxHTTPConnections goes first.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      { code: 'MaxClients 3000\n', fixed: 'MaxClients 2000\n' },
      { code: 'MaxHTTPConnections 3\n', fixed: 'MaxHTTPConnections 5\n' },
      {
        code: 'MaxClients 3000\nMaxHTTPConnections 4000\n',
        fixed: 'MaxHTTPConnections 4000\nMaxClients 3000\n',
      },
    ],
    valid: ['MaxHTTPConnections 4000\nMaxClients 3000\n'],
  },
  visit: { end: reportJudged('client-limits') },
});
