import { entriesOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';

/** Finds keys that a dictionary has twice. */
export default defineRule({
  id: 'launchd/duplicate-key',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A dictionary has a key twice.',
  why: 'Readers keep one of the two values, and not all the same one. Remove the one that you don’t mean.',
  references: ['plist(5)'],
  examples: {
    invalid: [job(`${program}\n  <key>RunAtLoad</key>\n  <true/>\n  <key>RunAtLoad</key>\n  <false/>`)],
    valid: [job(`${program}\n  <key>RunAtLoad</key>\n  <true/>`)],
  },
  visit: {
    'element:dict'(node, context) {
      const seen = new Set<string>();
      for (const { key, name } of entriesOf(node, context.analysis.document.text)) {
        if (seen.has(name)) context.report(key, `This dictionary already has a key "${name}".`);
        seen.add(name);
      }
    },
  },
});
