import { entriesOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { contentOf, removeEntry } from '../features/edits.ts';
import { findKey } from '../schema/table.ts';

const onDemand = (value: boolean, more = '') => job(`${program}${more}\n  <key>OnDemand</key>\n  <${value}/>`);
const alive = '\n  <key>KeepAlive</key>\n  <true/>';

/** Finds keys that launchd no longer reads. */
export default defineRule({
  id: 'launchd/deprecated-key',
  severity: 'info',
  since: '0.1.0',
  fix: 'safe',
  what: 'A key is no longer read, or has a newer name.',
  why: 'launchd passes over what it no longer knows, so the job does not do what the file says. `OnDemand` is `KeepAlive`, the other way round.',
  references: ['launchd.plist(5), macOS 14', 'launchd.plist(5), launchd 842'],
  examples: {
    invalid: [
      { code: onDemand(false), fixed: job(`${program}${alive}`) },
      { code: onDemand(true), fixed: job(program) },
      { code: onDemand(false, alive), fixed: job(`${program}${alive}`) },
      { code: job(`${program}\n  <key>TimeOut</key>\n  <integer>60</integer>`), fixed: job(program) },
      {
        code: job(
          `${program}\n  <key>KeepAlive</key>\n  <dict>\n    <key>Crashed</key>\n    <true/>\n    <key>NetworkState</key>\n    <true/>\n  </dict>`,
        ),
        fixed: job(`${program}\n  <key>KeepAlive</key>\n  <dict>\n    <key>Crashed</key>\n    <true/>\n  </dict>`),
      },
    ],
    valid: [job(`${program}${alive}`), job(`${program}\n  <key>EnableGlobbing</key>\n  <true/>`)],
  },
  visit: {
    end({ analysis, report }) {
      if (!analysis.isJob) return;
      const { document, entries } = analysis;
      const keepAlive = analysis.find('KeepAlive');
      const nested = entriesOf(keepAlive?.value, document.text).map((entry) => ({
        entry,
        known: findKey('KeepAlive')?.keys?.find(({ name }) => name === entry.name),
      }));
      for (const { entry, known } of [...entries.map((one) => ({ entry: one, known: findKey(one.name) })), ...nested]) {
        if (known?.deprecated === undefined) continue;
        const { key, name, value } = entry;
        // Of the three, only OnDemand false says something that would be lost.
        const means = name === 'OnDemand' && value?.name === 'false' && keepAlive === undefined;
        // Twice, it would become KeepAlive twice; and a template may say KeepAlive itself.
        const alone = !analysis.isOpen && entries.filter((one) => one.name === name).length === 1;
        report(key, `${name} ${known.fate}. ${means ? 'Use KeepAlive.' : 'Remove it.'}`, {
          tags: ['deprecated'],
          fixes: means
            ? [
                {
                  title: 'Change to KeepAlive <true/>',
                  safety: alone ? 'safe' : 'suggested',
                  edits: [
                    { ...contentOf(key), newText: 'KeepAlive' },
                    { start: value.start, end: value.end, newText: '<true/>' },
                  ],
                },
              ]
            : removeEntry(document, entry),
        });
      }
    },
  },
});
