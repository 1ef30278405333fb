import { textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { typedValues } from '../features/nested.ts';

/** Finds values of another type than their key takes, at any depth. */
export default defineRule({
  id: 'launchd/wrong-type',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A value has another type than its key takes, or is none of its words.',
  why: 'launchd passes over a value of the wrong type, or refuses the job. Apple’s own jobs have some, hence never an error.',
  references: ['launchd.plist(5), macOS 14', 'launchd 842, src/core.c'],
  examples: {
    invalid: [
      job(`${program}\n  <key>RunAtLoad</key>\n  <string>true</string>`),
      job(`${program}\n  <key>KeepAlive</key>\n  <dict>\n    <key>Crashed</key>\n    <integer>1</integer>\n  </dict>`),
      job(`${program}\n  <key>ProcessType</key>\n  <string>Batch</string>`),
    ],
    valid: [job(`${program}\n  <key>RunAtLoad</key>\n  <true/>`), job(`${program}\n  <key>Disabled</key>\n  <dict/>`)],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (!analysis.isJob) return;
      for (const { name, value, kinds, values } of typedValues(analysis)) {
        // A dictionary may stand for any value that depends on the hardware.
        if (value.name === 'dict' || kinds.includes('opaque')) continue;
        const kind = value.name === 'true' || value.name === 'false' ? 'boolean' : value.name;
        if (!['string', 'boolean', 'integer', 'real', 'array'].includes(kind)) continue;
        if (!(kinds as readonly string[]).includes(kind)) {
          context.report(value, `${name} is ${kinds.join(' or ')}, not ${kind}.`);
          continue;
        }
        const word = kind === 'string' ? textOf(value, analysis.document.text) : '';
        if (values !== undefined && word !== '' && !values.some((known) => known.toLowerCase() === word.toLowerCase()))
          context.report(value, `${name} is one of ${values.join(', ')}, not "${word}".`);
      }
    },
  },
});
