import { entriesOf } from '../../../core/plist/values.ts';
import { isInterval } from '../analyse.ts';
import { readInterval } from '../calendar/interval.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';

const at = (body: string) => job(`${program}\n  <key>StartCalendarInterval</key>\n  <dict>\n${body}\n  </dict>`);

/** Finds times without a minute. */
export default defineRule({
  id: 'launchd/calendar-every-minute',
  severity: 'warning',
  since: '0.1.0',
  reach: 'section',
  fix: 'suggested',
  what: '`StartCalendarInterval` has an hour or a day, but no minute.',
  why: 'What is missing matches always, as `*` does in cron: an hour alone starts the job sixty times, at each of its minutes, and a day alone at each minute of the day.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      {
        code: at('    <key>Hour</key>\n    <integer>3</integer>'),
        fixed: at('    <key>Hour</key>\n    <integer>3</integer>\n    <key>Minute</key>\n    <integer>0</integer>'),
      },
    ],
    valid: [at('    <key>Hour</key>\n    <integer>3</integer>\n    <key>Minute</key>\n    <integer>0</integer>')],
  },
  visit: {
    'element:dict'(dict, { analysis, report }) {
      const { text, lines } = analysis.document;
      if (!isInterval(analysis, dict)) return;
      const interval = readInterval(dict, text);
      const last = entriesOf(dict, text).at(-1);
      if (interval === undefined || last?.value === undefined || interval.minute !== undefined) return;
      const { hour } = interval;
      const start = lines.lineStart(lines.lineOf(last.key.start));
      const indent = /^[ \t]*/.exec(text.slice(start, last.key.start))![0];
      const more = hour === undefined ? ['Hour', 'Minute'] : ['Minute'];
      const newText = more.map((key) => `\n${indent}<key>${key}</key>\n${indent}<integer>0</integer>`).join('');
      report(
        dict.nameSpan,
        `Without a Minute the job starts at every minute of ${hour === undefined ? 'the day' : `hour ${hour}`}.`,
        {
          fixes: [
            {
              title: hour === undefined ? 'Start it at midnight' : 'Start it at the full hour',
              safety: 'suggested',
              edits: [{ start: last.value.end, end: last.value.end, newText }],
            },
          ],
        },
      );
    },
  },
});
