import { textOf } from '../../../core/plist/values.ts';
import { defineRule } from '../define-rule.ts';
import { job, program } from '../examples.ts';

/** Finds command lines that nobody splits. */
export default defineRule({
  id: 'launchd/arguments-in-one-string',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`ProgramArguments` holds a whole command line in one string.',
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
    ],
    valid: [job(program)],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      const { text, lines } = analysis.document;
      const value = analysis.find('ProgramArguments')?.value;
      const [only, second] = value?.name === 'array' ? value.elements : [];
      if (!analysis.isJob || only?.name !== 'string' || second !== undefined) return;
      const words = textOf(only, text).trim().split(/\s+/);
      if (
        words.length < 2 ||
        !/^\/\S+ +(-|\/|\w+$)/.test(textOf(only, text).trim()) ||
        /["'\\]/.test(text.slice(only.start, only.end))
      )
        return;
      const indent = /^[ \t]*/.exec(text.slice(lines.lineStart(lines.lineOf(only.start))))![0];
      const split = words
        .map((word) => `<string>${word.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</string>`)
        .join(`\n${indent}`);
      context.report(only, 'launchd starts a program of this whole name; no shell splits it into arguments.', {
        fixes: [
          {
            title: 'Split into arguments',
            safety: 'suggested',
            edits: [{ start: only.start, end: only.end, newText: split }],
          },
        ],
      });
    },
  },
});
