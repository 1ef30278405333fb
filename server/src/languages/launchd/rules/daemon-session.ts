import { textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { removeEntry } from '../features/edits.ts';

const session = (word: string) => job(`${program}\n  <key>LimitLoadToSessionType</key>\n  <string>${word}</string>`);
const path = '/Library/LaunchDaemons/org.example.job.plist';

/** Finds daemons that choose a kind of session. */
export default defineRule({
  id: 'launchd/daemon-session',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A daemon has `LimitLoadToSessionType`.',
  why: 'Sessions belong to people who are logged in: the system’s domain has but one. A job for the screen, or for the login window, is an agent and belongs in LaunchAgents.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [{ code: session('Aqua'), path, fixed: job(program) }],
    valid: [
      { code: session('Aqua'), path: '/Library/LaunchAgents/org.example.job.plist' },
      { code: session('System'), path },
    ],
  },
  visit: {
    end({ analysis, report }) {
      const entry = analysis.kind === 'daemon' ? analysis.find('LimitLoadToSessionType') : undefined;
      const { value } = entry ?? {};
      if (entry === undefined || value === undefined) return;
      const words = (value.name === 'array' ? value.elements : [value]).map((one) =>
        textOf(one, analysis.document.text),
      );
      // Apple’s daemons name the system’s own session, which says nothing new.
      if (words.includes('System')) return;
      report(entry.key, 'A daemon runs in no session, so this limit is not asked; an agent’s place is LaunchAgents.', {
        fixes: removeEntry(analysis.document, entry),
      });
    },
  },
});
