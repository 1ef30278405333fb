import { textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';
import { argumentsOf, contentOf, indentAt } from '../features/edits.ts';

/** Finds command lines that nobody splits. */
export default defineRule({
  id: 'launchd/arguments-in-one-string',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`ProgramArguments` or `Program` holds a whole command line in one string.',
  why: 'launchd starts the program with exactly these strings and asks no shell to split them: it looks for a program whose name has blanks in it. Write one string for each argument.',
  references: ['launchd.plist(5), macOS 14'],
  examples: {
    invalid: [
      {
        code: job(
          '  <key>ProgramArguments</key>\n  <array>\n    <string>/usr/sbin/iceccd -s 192.0.2.1</string>\n  </array>',
        ),
        fixed: job(
          '  <key>ProgramArguments</key>\n  <array>\n    <string>/usr/sbin/iceccd</string>\n    <string>-s</string>\n    <string>192.0.2.1</string>\n  </array>',
        ),
      },
      {
        code: job('  <key>Program</key>\n  <string>/usr/sbin/iceccd -s 192.0.2.1</string>'),
        fixed: job(
          '  <key>ProgramArguments</key>\n  <array>\n    <string>/usr/sbin/iceccd</string>\n    <string>-s</string>\n    <string>192.0.2.1</string>\n  </array>',
        ),
      },
    ],
    valid: [
      job(program),
      job('  <key>Program</key>\n  <string>/Applications/An App.app/Contents/MacOS/An App</string>'),
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { document } = analysis;
      const { text } = document;
      if (!analysis.isJob) return;
      const title = 'Split into arguments';
      const list = analysis.find('ProgramArguments');
      const [only, second] = list?.value?.name === 'array' ? list.value.elements : [];
      if (only?.name === 'string' && second === undefined) {
        const { start, end } = contentOf(only);
        const split = argumentsOf(text.slice(start, end), indentAt(document, only.start));
        if (split !== undefined && /^\/\S+\s+(-|\/|\w+$)/.test(textOf(only, text).trim()))
          report(only, 'launchd starts a program of this whole name; no shell splits it into arguments.', {
            fixes: [
              { title, safety: 'suggested', edits: [{ start: only.start, end: only.end, newText: split.strings }] },
            ],
          });
      }
      const program = analysis.find('Program');
      const path = program?.value?.name === 'string' ? program.value : undefined;
      // Paths of apps have blanks of their own.
      if (program === undefined || path === undefined || !/^\/\S+\s+-/.test(textOf(path, text).trim())) return;
      const { start, end } = contentOf(path);
      const split =
        list === undefined ? argumentsOf(text.slice(start, end), indentAt(document, path.start)) : undefined;
      const edits = [
        { ...contentOf(program.key), newText: 'ProgramArguments' },
        { start: path.start, end: path.end, newText: split?.array ?? '' },
      ];
      report(path, 'launchd starts a program of this whole name; its arguments belong into ProgramArguments.', {
        fixes: split === undefined ? [] : [{ title, safety: 'suggested', edits }],
      });
    },
  },
});
