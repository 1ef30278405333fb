import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { removeEntry } from '../features/edits.ts';

const alive = `${program}\n  <key>KeepAlive</key>\n  <true/>`;
const interval = '\n  <key>StartInterval</key>\n  <integer>300</integer>';
const once = '\n  <key>LaunchOnlyOnce</key>\n  <true/>';

/** What starts a job that isn't running, and so never one that is kept alive. */
const starters = ['StartInterval', 'StartCalendarInterval', 'WatchPaths', 'StartOnMount'];

/** Finds jobs whose ways to start get into each other’s way. */
export default defineRule({
  id: 'launchd/contradictory-start',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A job has conditions for its runs of which one makes another useless, such as `KeepAlive` true beside `StartInterval`.',
  why: 'A job that is always kept alive is never started by the clock or by a path: it is running already. One that runs only once is not started again, and one that is always kept alive does not end under memory pressure. Leave out what you don’t mean.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      { code: job(alive + interval), fixed: job(alive) },
      { code: job(alive + once), fixed: job(program + once) },
      { code: job(program + interval + once), fixed: job(program + once) },
      {
        code: job(`${alive}\n  <key>RunAtLoad</key>\n  <false/>`),
        fixed: job(alive),
      },
      {
        code: job(`${alive}\n  <key>EnablePressuredExit</key>\n  <true/>`),
        fixed: job(alive),
      },
    ],
    valid: [
      job(program + interval),
      job(`${program}\n  <key>KeepAlive</key>\n  <dict>\n    <key>Crashed</key>\n    <true/>\n  </dict>${interval}`),
      job(`${alive}\n  <key>RunAtLoad</key>\n  <true/>`),
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { document } = analysis;
      const find = (name: string, element?: string) => {
        const entry = analysis.find(name);
        return element === undefined || entry?.value?.name === element ? entry : undefined;
      };
      if (!analysis.isJob) return;
      const keepAlive = find('KeepAlive', 'true');
      const onlyOnce = find('LaunchOnlyOnce', 'true');
      const timers = starters.flatMap((name) => find(name) ?? []).filter(({ value }) => value?.name !== 'false');
      if (onlyOnce !== undefined) {
        for (const entry of keepAlive === undefined ? timers : [keepAlive])
          report(
            entry.key,
            `LaunchOnlyOnce lets the job run once before the next boot, so ${entry.name} is not heeded.`,
            {
              fixes: removeEntry(document, entry),
            },
          );
      } else if (keepAlive !== undefined) {
        for (const entry of timers)
          report(entry.key, `KeepAlive keeps the job running, so ${entry.name} never starts it.`, {
            fixes: [...removeEntry(document, entry), ...removeEntry(document, keepAlive)],
          });
      }
      if (keepAlive === undefined) return;
      const load = find('RunAtLoad', 'false');
      if (load !== undefined)
        report(load.key, 'KeepAlive starts the job as soon as it is loaded, whatever RunAtLoad says.', {
          fixes: removeEntry(document, load),
        });
      const pressured = find('EnablePressuredExit', 'true');
      if (pressured !== undefined)
        report(pressured.key, 'launchd does not heed EnablePressuredExit while KeepAlive is true.', {
          fixes: removeEntry(document, pressured),
        });
    },
  },
});
