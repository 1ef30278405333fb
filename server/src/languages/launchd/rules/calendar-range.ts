import type { ElementNode } from '../../../core/plist/tree.ts';
import { entriesOf, textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  Minute: [0, 59],
  Hour: [0, 23],
  Day: [1, 31],
  Weekday: [0, 7],
  Month: [1, 12],
};
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Finds times that no calendar has. */
export default defineRule({
  id: 'launchd/calendar-range',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A part of `StartCalendarInterval` is out of its range, or the date never comes.',
  why: 'launchd takes the numbers as they are, and a time that never comes never starts the job.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      job(
        program +
          '\n  <key>StartCalendarInterval</key>\n  <dict>\n    <key>Hour</key>\n    <integer>24</integer>\n  </dict>',
      ),
      job(
        program +
          '\n  <key>StartCalendarInterval</key>\n  <dict>\n    <key>Month</key>\n    <integer>2</integer>\n    <key>Day</key>\n    <integer>30</integer>\n  </dict>',
      ),
    ],
    valid: [
      job(
        program +
          '\n  <key>StartCalendarInterval</key>\n  <dict>\n    <key>Hour</key>\n    <integer>23</integer>\n  </dict>',
      ),
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      const value = analysis.find('StartCalendarInterval')?.value;
      if (!analysis.isJob || value === undefined) return;
      for (const dict of value.name === 'array' ? value.elements : [value]) {
        const numbers = new Map<string, { element: ElementNode; count: number }>();
        for (const { name, value: element } of entriesOf(dict, analysis.document.text)) {
          const range = ranges[name];
          if (range === undefined || element?.name !== 'integer') continue;
          const count = Number(textOf(element, analysis.document.text));
          if (count < range[0] || count > range[1])
            context.report(element, `${name} goes from ${range[0]} to ${range[1]}.`);
          else numbers.set(name, { element, count });
        }
        const day = numbers.get('Day');
        const month = numbers.get('Month');
        if (day !== undefined && month !== undefined && day.count > longest[month.count - 1]!)
          context.report(day.element, 'No year has this day, so the job never starts.');
      }
    },
  },
});
