import { entriesOf } from '../../../core/plist/values.ts';
import type { Span } from '../../../core/text/span.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { removeEntry } from '../features/edits.ts';

/** Finds keys that a dictionary has twice. */
export default defineRule({
  id: 'launchd/duplicate-key',
  severity: 'warning',
  since: '0.1.0',
  reach: 'section',
  fix: 'suggested',
  what: 'A dictionary has a key twice.',
  why: 'Readers keep one of the two values, and not all the same one. Remove the one that you don’t mean.',
  references: ['plist(5)'],
  examples: {
    invalid: [
      {
        code: job(`${program}\n  <key>RunAtLoad</key>\n  <true/>\n  <key>RunAtLoad</key>\n  <false/>`),
        fixed: job(`${program}\n  <key>RunAtLoad</key>\n  <true/>`),
      },
    ],
    valid: [job(`${program}\n  <key>RunAtLoad</key>\n  <true/>`)],
  },
  visit: {
    'element:dict'(node, context) {
      const { document } = context.analysis;
      const seen = new Map<string, Span>();
      for (const entry of entriesOf(node, document.text)) {
        const first = seen.get(entry.name);
        if (first === undefined) seen.set(entry.name, { start: entry.key.start, end: entry.key.end });
        else
          context.report(entry.key, `This dictionary already has a key "${entry.name}".`, {
            related: [{ span: first, message: 'The first one.' }],
            fixes: removeEntry(document, entry, `Remove the second ${entry.name}`),
          });
      }
    },
  },
});
