import { textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { runs } from '../examples.ts';
import { changeText } from '../features/edits.ts';
import { doubtfulValues } from '../features/nested.ts';

const daemon = '/Library/LaunchDaemons/org.example.job.plist';
const run = (path: string, more = '') => runs([path], more);

const mask = (value: string) => `\n  <key>Umask</key>\n  ${value}`;
const socket = (mode: number) =>
  `\n  <key>Sockets</key>\n  <dict>\n    <key>Listeners</key>\n    <dict>\n      <key>SockPathMode</key>\n      <integer>${mode}</integer>\n    </dict>\n  </dict>`;

/** Folders that everybody may write to, and those that belong to one person. */
const everybody = /^\/(?:private\/)?(?:tmp|var\/tmp)\/|^\/Users\/Shared\//;
const person = /^\/Users\/(?!Shared\/)[^/]+\//;

/** Finds programs, and modes, that others than root can change. */
export default defineRule({
  id: 'launchd/writable-program',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A daemon runs a program that others may replace, writes its log where others may put a link, or makes a socket or files that everybody may write.',
  why: 'A daemon runs as root. Whoever can write to its program is root at the next start; whoever can make files in the folder of its log can have root write through a link. Keep program and log in folders of root.',
  references: ['launchd.plist(5), macOS 14', 'CWE-732', 'CWE-59'],
  examples: {
    invalid: [
      { code: run('/tmp/daemon'), path: daemon },
      { code: run('/Users/ann/bin/daemon'), path: daemon },
      { code: run('/usr/local/bin/x', '\n  <key>StandardOutPath</key>\n  <string>/tmp/x.log</string>'), path: daemon },
      {
        code: run('/usr/local/bin/x', mask('<integer>0</integer>')),
        path: daemon,
        fixed: run('/usr/local/bin/x', mask('<integer>18</integer>')),
      },
      { code: run('/usr/local/bin/x', socket(438)), path: daemon },
    ],
    valid: [
      { code: run('/usr/local/bin/x', mask('<string>022</string>')), path: daemon },
      { code: run('/usr/local/bin/x', socket(432)), path: daemon },
      {
        code: run('/usr/local/bin/x', '\n  <key>StandardOutPath</key>\n  <string>/var/log/x.log</string>'),
        path: daemon,
      },
      {
        code: run('/Users/ann/bin/x', '\n  <key>UserName</key>\n  <string>ann</string>'),
        path: daemon,
      },
      { code: run('/tmp/agent'), path: '/Library/LaunchAgents/org.example.job.plist' },
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { text } = analysis.document;
      if (analysis.kind !== 'daemon' || !analysis.isJob) return;
      const words = (name: string) => {
        const value = analysis.find(name)?.value;
        return value?.name === 'array' ? value.elements : value === undefined ? [] : [value];
      };
      const user = words('UserName')[0];
      const asRoot = user === undefined || textOf(user, text) === 'root';
      const program = analysis.find('Program')?.value ?? words('ProgramArguments')[0];
      const path = program?.name === 'string' ? textOf(program, text) : '';
      if (program !== undefined && everybody.test(path))
        report(
          program,
          `Everybody may write to the folder of ${path}, so anybody can have the daemon run what they like.`,
        );
      else if (program !== undefined && asRoot && person.test(path))
        report(program, `${path} belongs to a person, and the daemon runs it as root; copy it to a folder of root.`);
      for (const name of ['StandardOutPath', 'StandardErrorPath']) {
        const log = words(name)[0];
        if (asRoot && log?.name === 'string' && everybody.test(textOf(log, text)))
          report(log, `Anybody can put a link at ${textOf(log, text)}, and root writes through it; use /var/log.`, {
            severity: 'info',
          });
      }
      for (const { name, value } of doubtfulValues(analysis)) {
        const bits =
          name === 'Umask' || name === 'SockPathMode' ? numberOf(textOf(value, text).trim(), value.name) : NaN;
        if (name === 'Umask' && (bits & 0o002) === 0 && !Number.isNaN(bits))
          report(
            value,
            'With this umask everybody may write to the files that the daemon makes; 18, which is octal 022, is usual.',
            { fixes: changeText(value, '18') },
          );
        if (name === 'SockPathMode' && bits <= 0o777 && (bits & 0o002) !== 0)
          report(
            value,
            'Everybody on the machine may speak to this socket; 432, which is octal 0660, keeps it to a group.',
            {
              severity: 'hint',
              fixes: changeText(value, '432'),
            },
          );
      }
    },
  },
});

/** A number as launchd reads it: a string as strtoul(3) does with base 0. */
function numberOf(source: string, element: string): number {
  if (element === 'integer') return /^\d+$/.test(source) ? Number(source) : Number.NaN;
  if (element !== 'string' || !/^(?:0x[0-9a-f]+|\d+)$/i.test(source)) return Number.NaN;
  if (/^0x/i.test(source)) return Number.parseInt(source, 16);
  return Number.parseInt(source, source.startsWith('0') ? 8 : 10);
}
