import { entriesOf, textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { runs } from '../examples.ts';
import { contentOf, removeEntry } from '../features/edits.ts';
import { endsAtOnce } from '../schema/programs.ts';

const run = (words: readonly string[], more: string) => runs(words, `\n${more}`);
const after = (success: boolean) =>
  `  <key>KeepAlive</key>\n  <dict>\n    <key>SuccessfulExit</key>\n    <${success}/>\n  </dict>`;
const alive = '  <key>KeepAlive</key>\n  <true/>';

/** Finds jobs that launchd starts over and over. */
export default defineRule({
  id: 'launchd/restart-loop',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`KeepAlive` keeps a program alive that ends at once, or restarts one after it ended well.',
  why: 'launchd starts such a job again every ten seconds, for ever. What has one thing to do needs `RunAtLoad` or a time; what may end in peace needs `SuccessfulExit` false, which restarts it only after a failure.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      {
        code: run(['/usr/bin/touch', '/tmp/x'], alive),
        fixed: run(['/usr/bin/touch', '/tmp/x'], '  <key>RunAtLoad</key>\n  <true/>'),
      },
      { code: run(['/usr/local/bin/x'], after(true)), fixed: run(['/usr/local/bin/x'], after(false)) },
    ],
    valid: [
      run(['/usr/bin/touch', '/tmp/x'], '  <key>RunAtLoad</key>\n  <true/>'),
      run(['/usr/local/bin/x'], alive),
      run(['/usr/local/bin/x'], after(false)),
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { text } = analysis.document;
      const keepAlive = analysis.find('KeepAlive');
      if (!analysis.isJob || keepAlive?.value === undefined) return;
      const list = analysis.find('ProgramArguments')?.value;
      const first = analysis.find('Program')?.value ?? (list?.name === 'array' ? list.elements[0] : undefined);
      const path = first?.name === 'string' ? textOf(first, text) : '';
      if (keepAlive.value.name === 'true' && endsAtOnce(path))
        report(keepAlive.key, `${path} ends at once, and launchd starts it again every ten seconds, for ever.`, {
          fixes:
            analysis.find('RunAtLoad') === undefined
              ? [
                  {
                    title: 'Run it once, when it is loaded',
                    safety: 'suggested',
                    edits: [{ ...contentOf(keepAlive.key), newText: 'RunAtLoad' }],
                  },
                ]
              : removeEntry(analysis.document, keepAlive),
        });
      const exit = entriesOf(keepAlive.value, text).find(({ name }) => name === 'SuccessfulExit');
      if (exit?.value?.name === 'true' && analysis.find('LaunchOnlyOnce')?.value?.name !== 'true')
        report(
          exit.value,
          'With true the job is started again after each success, for ever, and not after a failure; false restarts it after failures.',
          {
            severity: 'info',
            fixes: [
              {
                title: 'Restart it after failures',
                safety: 'suggested',
                edits: [{ start: exit.value.start, end: exit.value.end, newText: '<false/>' }],
              },
            ],
          },
        );
    },
  },
});
