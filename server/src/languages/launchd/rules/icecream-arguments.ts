import { hasPlaceholder } from '../../../core/plist/template.ts';
import { textOf } from '../../../core/plist/values.ts';
import { escapeXml } from '../../../core/plist/write.ts';
import { defineRule } from '../define-rule.ts';
import { runs } from '../examples.ts';

const run = (...words: string[]) => runs(words);

/** Finds options that icecream's daemons refuse. */
export default defineRule({
  id: 'launchd/icecream-arguments',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option of `iceccd` or `icecc-scheduler` is none, lacks its value, or has one that does not fit.',
  why: 'With an option that it does not know, the daemon prints how it is used and ends; launchd starts it again and again. Each option and each value is a string of its own.',
  references: ['icecream 1.4, daemon/main.cpp', 'icecream 1.4, scheduler/scheduler.cpp', 'iceccd(1)'],
  examples: {
    invalid: [
      {
        code: run('/usr/local/sbin/iceccd', '--no-remotes'),
        fixed: run('/usr/local/sbin/iceccd', '--no-remote'),
      },
      run('/usr/local/sbin/iceccd', '-s'),
      run('/usr/local/sbin/iceccd', '-m', 'two'),
      run('/usr/local/sbin/iceccd', '-s 192.168.1.10'),
    ],
    valid: [
      run('/usr/local/sbin/iceccd', '-s', '192.168.1.10:8765', '-m2', '--no-remote', '-vvv'),
      run('/usr/bin/true', '--no-remotes'),
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { icecream } = analysis;
      if (!analysis.isJob || icecream === undefined) return;
      for (const { index, message, suggestion } of icecream.faults) {
        const element = icecream.elements[index] ?? icecream.elements.at(-1)!;
        if (element.close === undefined || hasPlaceholder(textOf(element, analysis.document.text))) continue;
        const span = { start: element.open.end, end: element.close.start };
        report(span, message, {
          fixes:
            suggestion === undefined
              ? []
              : [
                  {
                    title: `Change to ${suggestion}`,
                    safety: 'suggested',
                    edits: [{ ...span, newText: escapeXml(suggestion) }],
                  },
                ],
        });
      }
      for (const { option, value, valueIndex } of icecream.found) {
        if (value === undefined || valueIndex === undefined || !/^\s|\s$/.test(value)) continue;
        report(icecream.elements[valueIndex]!, `The blank belongs to the value of ${option.name}; write two strings.`);
      }
    },
  },
});
