import { textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';

const paths = [
  'Program',
  'WorkingDirectory',
  'RootDirectory',
  'StandardInPath',
  'StandardOutPath',
  'StandardErrorPath',
  'WatchPaths',
  'QueueDirectories',
];

/** Finds paths that only a shell would understand. */
export default defineRule({
  id: 'launchd/unexpanded-path',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A path has `~` or `$VARIABLE`, or is not absolute.',
  why: 'No shell reads these strings: `~` and `$HOME` stay as they are, and a relative path starts at `/`. Write absolute paths.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      job(`${program}\n  <key>StandardOutPath</key>\n  <string>~/job.log</string>`),
      job(`${program}\n  <key>WorkingDirectory</key>\n  <string>$HOME/x</string>`),
    ],
    valid: [job(`${program}\n  <key>StandardOutPath</key>\n  <string>/var/log/job.log</string>`)],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (!analysis.isJob) return;
      for (const name of paths) {
        const value = analysis.find(name)?.value;
        for (const element of value?.name === 'array' ? value.elements : value === undefined ? [] : [value]) {
          const path = element.name === 'string' ? textOf(element, analysis.document.text) : '';
          if (/^~|\$\{?\w/.test(path))
            context.report(element, `launchd expands neither "~" nor variables; "${path}" is taken as it is written.`);
          else if (name !== 'Program' && path !== '' && !path.startsWith('/'))
            context.report(element, `"${path}" is not an absolute path.`);
        }
      }
    },
  },
});
