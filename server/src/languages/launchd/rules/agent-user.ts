import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { removeEntry } from '../features/edits.ts';

/** Finds agents that choose a user. */
export default defineRule({
  id: 'launchd/agent-user',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An agent has `UserName` or `GroupName`.',
  why: 'An agent runs as the person who is logged in; launchd passes over these keys outside of the system’s domain. A job for another user belongs in LaunchDaemons.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      {
        code: job(`${program}\n  <key>UserName</key>\n  <string>nobody</string>`),
        path: '/Library/LaunchAgents/org.example.job.plist',
        fixed: job(program),
      },
    ],
    valid: [
      {
        code: job(`${program}\n  <key>UserName</key>\n  <string>nobody</string>`),
        path: '/Library/LaunchDaemons/org.example.job.plist',
      },
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (analysis.kind !== 'agent') return;
      for (const name of ['UserName', 'GroupName']) {
        const entry = analysis.find(name);
        if (entry !== undefined)
          context.report(entry.key, `An agent runs as the person who is logged in; ${name} has no effect here.`, {
            fixes: removeEntry(analysis.document, entry),
          });
      }
    },
  },
});
