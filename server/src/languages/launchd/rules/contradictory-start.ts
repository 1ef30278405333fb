import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';

/** Finds jobs whose ways to start get into each other’s way. */
export default defineRule({
  id: 'launchd/contradictory-start',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: '`KeepAlive` is true beside `StartInterval` or `StartCalendarInterval`.',
  why: 'A job that is always kept alive is never started by the clock: it is running already. Leave out one of the two.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      job(`${program}\n  <key>KeepAlive</key>\n  <true/>\n  <key>StartInterval</key>\n  <integer>300</integer>`),
    ],
    valid: [job(`${program}\n  <key>StartInterval</key>\n  <integer>300</integer>`)],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (!analysis.isJob || analysis.find('KeepAlive')?.value?.name !== 'true') return;
      const timer = analysis.find('StartInterval') ?? analysis.find('StartCalendarInterval');
      if (timer !== undefined)
        context.report(timer.key, `KeepAlive keeps the job running, so ${timer.name} never starts it.`);
    },
  },
});
