import { hasPlaceholder, isTemplatePath } from '../../../core/plist/template.ts';
import type { ElementNode } from '../../../core/plist/tree.ts';
import { textOf } from '../../../core/plist/values.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { defineRule } from '../define-rule.ts';
import { job, program, runs } from '../examples.ts';
import { changeText } from '../features/edits.ts';

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
const log = (path: string) => job(`${program}\n  <key>StandardOutPath</key>\n  <string>${path}</string>`);
const agent = '/Users/ann/Library/LaunchAgents/org.example.job.plist';

/** A home folder as only a shell reads it. */
const home = /^(?:~|\$HOME|\$\{HOME\})(?=\/|$)/;

/** Finds paths that only a shell would understand. */
export default defineRule({
  id: 'launchd/unexpanded-path',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A path or an argument has `~` or `$VARIABLE`, or a path is not absolute.',
  why: 'No shell reads these strings: `~` and `$HOME` stay as they are, and a relative path starts at `/`. Write absolute paths. Only the arguments of a job with `EnableGlobbing` are expanded, and of them only `~` and patterns.',
  references: ['launchd.plist(5), macOS 14', 'launchd 842, src/core.c (glob(3) with GLOB_NOCHECK and GLOB_TILDE)'],
  examples: {
    invalid: [
      { code: log('~/job.log'), path: agent, fixed: log('/Users/ann/job.log') },
      log('~/job.log'),
      job(`${program}\n  <key>WorkingDirectory</key>\n  <string>$HOME/x</string>`),
      job('  <key>Program</key>\n  <string>x</string>'),
      runs(['bin/x', '$HOME/y']),
    ],
    valid: [
      log('/var/log/job.log'),
      runs(['/bin/sh', '-c', '$HOME/y']),
      runs(['/bin/ls', '~/y'], '\n  <key>EnableGlobbing</key>\n  <true/>'),
      log('@localstatedir@/job.log'),
      { code: log('${PREFIX}/job.log'), path: '/srv/org.example.job.plist.in' },
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { text, path: file } = analysis.document;
      if (!analysis.isJob) return;
      const person = /^(\/Users\/[^/]+)\/Library\/LaunchAgents\//.exec(file)?.[1];
      const absolute = (element: ElementNode, path: string): Fix[] =>
        person !== undefined && home.test(path) ? changeText(element, path.replace(home, person)) : [];
      const open = (value: string) => hasPlaceholder(value) && (!value.startsWith('${') || isTemplatePath(file));
      for (const name of paths) {
        const value = analysis.find(name)?.value;
        for (const element of value?.name === 'array' ? value.elements : value === undefined ? [] : [value]) {
          const path = element.name === 'string' ? textOf(element, text) : '';
          if (open(path)) continue;
          if (/^~|\$\{?\w/.test(path))
            report(element, `launchd expands neither "~" nor variables; "${path}" is taken as it is written.`, {
              fixes: absolute(element, path),
            });
          else if (path !== '' && !path.startsWith('/')) report(element, `"${path}" is not an absolute path.`);
        }
      }
      const list = analysis.find('ProgramArguments')?.value;
      const words = list?.name === 'array' ? list.elements.filter(({ name }) => name === 'string') : [];
      const first = words[0] === undefined ? '' : textOf(words[0], text);
      if (/^[^/~$]+\/\S*$/.test(first) && !open(first) && analysis.find('Program') === undefined)
        report(words[0]!, `"${first}" is not an absolute path, and a job starts in the folder "/".`);
      // A shell, or what hands its arguments to one, expands them itself.
      if (/(?:^|\/)(?:\w*sh|env|osascript|su|sudo|ssh)$/.test(first)) return;
      const globbing = analysis.find('EnableGlobbing')?.value?.name === 'true';
      for (const element of words) {
        const word = textOf(element, text);
        if (open(word) || (globbing && word.startsWith('~'))) continue;
        if (/^~(?:\/|$)|^\$\{?[A-Z_][A-Z0-9_]*\}?(?:\/|$)/.test(word))
          report(element, `No shell expands this argument; the program gets "${word}" as it is written.`, {
            fixes: absolute(element, word),
          });
      }
    },
  },
});
