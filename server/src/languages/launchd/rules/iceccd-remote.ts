import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { job } from '../examples.ts';

const run = (...words: string[]) =>
  job(
    `  <key>ProgramArguments</key>\n  <array>\n${words.map((word) => `    <string>${word}</string>`).join('\n')}\n  </array>`,
  );

/** Finds Macs that take compile jobs from others. */
export default defineRule({
  id: 'launchd/iceccd-remote',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: '`iceccd` on a Mac also takes jobs from other machines.',
  why: 'A Mac runs the jobs of Macs of the same release only, so among Linux machines it merely sends jobs out. `--no-remote` keeps its port closed; `-m` is then the number of its own workers, which preprocess and link.',
  references: ['icecream 1.4, daemon/main.cpp', 'icecream 1.4, services/platform.cpp', 'iceccd(1)'],
  examples: {
    invalid: [
      {
        code: run('/usr/local/sbin/iceccd', '-m', '2'),
        fixed: run('/usr/local/sbin/iceccd', '-m', '2', '--no-remote'),
      },
    ],
    valid: [run('/usr/local/sbin/iceccd', '-m', '2', '--no-remote'), run('/usr/local/sbin/iceccd', '-m0')],
  },
  visit: {
    end({ analysis, report }) {
      const { icecream } = analysis;
      if (!analysis.isJob || icecream?.program !== 'iceccd') return;
      const { found, elements } = icecream;
      if (found.some(({ option, value }) => option.name === '--no-remote' || (option.name === '-m' && value === '0')))
        return;
      const { text, lines } = analysis.document;
      const last = elements.at(-1)!;
      const indent = /^[ \t]*/.exec(text.slice(lines.lineStart(lines.lineOf(last.start))))![0];
      const title = 'Accept no jobs from others';
      report(
        elements[0]!,
        'This daemon also takes jobs from other machines; a Mac that only sends them needs --no-remote.',
        {
          fixes: [
            { title, safety: 'suggested', edits: [insertion(last.end, `\n${indent}<string>--no-remote</string>`)] },
          ],
        },
      );
    },
  },
});
