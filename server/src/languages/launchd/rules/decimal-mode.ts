import { textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { changeText } from '../features/edits.ts';
import { doubtfulValues } from '../features/nested.ts';

const socket = (mode: number) =>
  job(
    `${program}\n  <key>Sockets</key>\n  <dict>\n    <key>Listeners</key>\n    <dict>\n      <key>SockPathName</key>\n      <string>/var/run/x</string>\n      <key>SockPathMode</key>\n      <integer>${mode}</integer>\n    </dict>\n  </dict>`,
  );
const mask = (value: string) => job(`${program}\n  <key>Umask</key>\n  ${value}`);

/** What people write who think in octal; none of these is a usual mode or umask when it is read as decimal. */
const usual: Readonly<Record<string, RegExp>> = {
  SockPathMode: /^0*(?:400|440|444|600|620|640|644|660|664|666|700|711|750|755|770|775|777)$/,
  Umask: /^0*(?:22|27|37|66|77)$/,
};

const octal = (value: number) => value.toString(8).padStart(4, '0');

/** Finds modes in octal where decimal counts. */
export default defineRule({
  id: 'launchd/decimal-mode',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A mode or umask is written as in octal, but is read as a decimal number.',
  why: 'Property lists have no octal numbers: `<integer>666</integer>` is 01232, which is no mode that anybody wants. 438 is 0666. A `Umask` may also be a string, where a leading 0 makes it octal: `022`.',
  references: ['launchd.plist(5), macOS 14', 'strtoul(3)'],
  examples: {
    invalid: [
      { code: socket(666), fixed: socket(438) },
      { code: mask('<integer>22</integer>'), fixed: mask('<integer>18</integer>') },
      { code: mask('<string>77</string>'), fixed: mask('<string>63</string>') },
    ],
    valid: [socket(438), mask('<integer>18</integer>'), mask('<string>022</string>')],
  },
  visit: {
    end({ analysis, report }) {
      if (!analysis.isJob) return;
      for (const { name, value } of doubtfulValues(analysis)) {
        const octalWords = usual[name];
        if (octalWords === undefined) continue;
        const source = textOf(value, analysis.document.text).trim();
        const leading = value.name === 'string' && source.startsWith('0');
        if (!octalWords.test(source) || leading || !['integer', 'string'].includes(value.name)) continue;
        const meant = Number.parseInt(source, 8);
        report(
          value,
          `${name} is read as a decimal number: ${source} is octal ${octal(Number(source))}; write ${meant} for ${octal(meant)}.`,
          { severity: name === 'Umask' ? 'info' : 'warning', fixes: changeText(value, String(meant)) },
        );
      }
    },
  },
});
