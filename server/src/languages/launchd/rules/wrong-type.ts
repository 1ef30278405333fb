import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { findKey } from '../schema/table.ts';

/** Finds values of another type than their key takes. */
export default defineRule({
  id: 'launchd/wrong-type',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A value has another type than its key takes.',
  why: 'launchd passes over a value of the wrong type, or refuses the job. Apple’s own jobs have some, hence never an error.',
  references: ['launchd.plist(5), macOS 14', 'launchd 842, src/core.c'],
  examples: {
    invalid: [job(`${program}\n  <key>RunAtLoad</key>\n  <string>true</string>`)],
    valid: [job(`${program}\n  <key>RunAtLoad</key>\n  <true/>`), job(`${program}\n  <key>Disabled</key>\n  <dict/>`)],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (!analysis.isJob) return;
      for (const { name, value } of analysis.entries) {
        const kinds = findKey(name)?.kinds;
        // A dictionary may stand for any value that depends on the hardware.
        if (kinds === undefined || value === undefined || value.name === 'dict' || kinds.includes('opaque')) continue;
        const kind = value.name === 'true' || value.name === 'false' ? 'boolean' : value.name;
        if (
          !['string', 'boolean', 'integer', 'real', 'array'].includes(kind) ||
          (kinds as readonly string[]).includes(kind)
        )
          continue;
        context.report(value, `${name} is ${kinds.join(' or ')}, not ${kind}.`);
      }
    },
  },
});
