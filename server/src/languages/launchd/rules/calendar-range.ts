import { entriesOf, textOf } from '../../../core/plist/values.ts';
import { isInterval } from '../analyse.ts';
import { calendarParts, hasDay, readInterval } from '../calendar/interval.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { changeText } from '../features/edits.ts';

/** Finds times that no calendar has. */
export default defineRule({
  id: 'launchd/calendar-range',
  severity: 'warning',
  since: '0.1.0',
  reach: 'section',
  fix: 'suggested',
  what: 'A part of `StartCalendarInterval` is out of its range, or the date never comes.',
  why: 'launchd takes the numbers as they are, and a time that never comes never starts the job.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      {
        code: job(
          program +
            '\n  <key>StartCalendarInterval</key>\n  <dict>\n    <key>Hour</key>\n    <integer>24</integer>\n  </dict>',
        ),
        fixed: job(
          program +
            '\n  <key>StartCalendarInterval</key>\n  <dict>\n    <key>Hour</key>\n    <integer>0</integer>\n  </dict>',
        ),
      },
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
    'element:dict'(dict, { analysis, report }) {
      const { text } = analysis.document;
      if (!isInterval(analysis, dict)) return;
      const entries = entriesOf(dict, text);
      for (const { name, value } of entries) {
        const part = calendarParts.find(({ key }) => key === name);
        if (part === undefined || value?.name !== 'integer') continue;
        const count = Number(textOf(value, text));
        if (count < part.low || count > part.high)
          report(value, `${name} goes from ${part.low} to ${part.high}.`, {
            // 24 o’clock is 0 o’clock, and the 60th minute the first.
            fixes: (name === 'Hour' || name === 'Minute') && count === part.high + 1 ? changeText(value, '0') : [],
          });
      }
      const interval = readInterval(dict, text);
      const day = entries.find(({ name }) => name === 'Day')?.value;
      if (interval !== undefined && day !== undefined && !hasDay(interval))
        report(day, 'No year has this day, so the job never starts.');
    },
  },
});
