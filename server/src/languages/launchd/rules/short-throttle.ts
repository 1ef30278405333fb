import { textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { changeText } from '../features/edits.ts';

/** Finds jobs that start again too soon. */
export default defineRule({
  id: 'launchd/short-throttle',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: '`ThrottleInterval` is under 10 seconds.',
  why: 'A job that fails at once is then started over and over, and fills the log. Ten seconds are the default for that reason.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      {
        code: job(`${program}\n  <key>ThrottleInterval</key>\n  <integer>1</integer>`),
        fixed: job(`${program}\n  <key>ThrottleInterval</key>\n  <integer>10</integer>`),
      },
    ],
    valid: [job(`${program}\n  <key>ThrottleInterval</key>\n  <integer>30</integer>`)],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      const value = analysis.find('ThrottleInterval')?.value;
      if (!analysis.isJob || value?.name !== 'integer') return;
      const seconds = Number(textOf(value, analysis.document.text));
      if (seconds >= 0 && seconds < 10)
        context.report(value, `A job that fails at once is started every ${seconds} s; 10 is the default.`, {
          fixes: changeText(value, '10'),
        });
    },
  },
});
