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
  what: 'A path or an argument has `~` or `$VARIABLE`, or a path is not absolute.',
  why: 'No shell reads these strings: `~` and `$HOME` stay as they are, and a relative path starts at `/`. Write absolute paths.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      job(`${program}\n  <key>StandardOutPath</key>\n  <string>~/job.log</string>`),
      job(`${program}\n  <key>WorkingDirectory</key>\n  <string>$HOME/x</string>`),
      job(
        '  <key>ProgramArguments</key>\n  <array>\n    <string>bin/x</string>\n    <string>$HOME/y</string>\n  </array>',
      ),
    ],
    valid: [
      job(`${program}\n  <key>StandardOutPath</key>\n  <string>/var/log/job.log</string>`),
      job(
        '  <key>ProgramArguments</key>\n  <array>\n    <string>/bin/sh</string>\n    <string>-c</string>\n    <string>$HOME/y</string>\n  </array>',
      ),
    ],
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
      const list = analysis.find('ProgramArguments')?.value;
      const words = list?.name === 'array' ? list.elements.filter(({ name }) => name === 'string') : [];
      const first = words[0] === undefined ? '' : textOf(words[0], analysis.document.text);
      if (/^[^/~$]+\/\S*$/.test(first) && analysis.find('Program') === undefined)
        context.report(words[0]!, `"${first}" is not an absolute path, and a job starts in the folder "/".`);
      // A shell, or what hands its arguments to one, expands them itself.
      if (/(?:^|\/)(?:\w*sh|env|osascript|su|sudo|ssh)$/.test(first)) return;
      for (const element of words) {
        const word = textOf(element, analysis.document.text);
        if (/^~(?:\/|$)|^\$\{?[A-Z_][A-Z0-9_]*\}?(?:\/|$)/.test(word))
          context.report(element, `No shell expands this argument; the program gets "${word}" as it is written.`);
      }
    },
  },
});
