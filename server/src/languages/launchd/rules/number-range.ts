import { textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { changeText } from '../features/edits.ts';
import { doubtfulValues } from '../features/nested.ts';

const number = (name: string, value: number) => job(`${program}\n  <key>${name}</key>\n  <integer>${value}</integer>`);

/** Finds numbers that launchd passes over. */
export default defineRule({
  id: 'launchd/number-range',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A number is too small or too large for its key.',
  why: 'launchd writes a line to its log and passes over the number: a `StartInterval` of 0 never starts anything, and a `Nice` of 40 leaves the niceness as it was.',
  references: ['launchd 842, src/core.c', 'launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      { code: number('Nice', 40), fixed: number('Nice', 20) },
      { code: number('StartInterval', 0), fixed: number('StartInterval', 1) },
      { code: number('ThrottleInterval', -5), fixed: number('ThrottleInterval', 0) },
    ],
    valid: [number('Nice', -20), number('StartInterval', 300)],
  },
  visit: {
    end({ analysis, report }) {
      if (!analysis.isJob) return;
      for (const { name, value, min, max } of doubtfulValues(analysis)) {
        if (min === undefined && max === undefined) continue;
        const source = value.name === 'integer' ? textOf(value, analysis.document.text).trim() : '';
        if (!/^[+-]?\d+$/.test(source)) continue;
        const count = Number(source);
        if (min !== undefined && count < min)
          report(value, `${name} is at least ${min}; launchd passes over ${source}.`, {
            fixes: changeText(value, String(min)),
          });
        else if (max !== undefined && count > max)
          report(value, `${name} is at most ${max}; launchd passes over ${source}.`, {
            fixes: changeText(value, String(max)),
          });
      }
    },
  },
});
