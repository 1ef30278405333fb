import { hostOf, isPublicAddress } from '../../../core/icecream/address.ts';
import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { runs } from '../examples.ts';

const run = (...words: string[]) => runs(words);

/** Finds Macs that take compile jobs from others. */
export default defineRule({
  id: 'launchd/iceccd-remote',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: '`iceccd` on a Mac also takes jobs from other machines.',
  why: 'A Mac runs the jobs of Macs of the same release only, so among Linux machines it merely sends jobs out. `--no-remote` keeps its port closed; `-m` is then the number of its own workers, which preprocess and link. With a scheduler on the internet it is a warning: icecream asks nobody who they are.',
  references: ['icecream 1.4, daemon/main.cpp', 'icecream 1.4, services/platform.cpp', 'iceccd(1)'],
  examples: {
    invalid: [
      {
        code: run('/usr/local/sbin/iceccd', '-m', '2'),
        fixed: run('/usr/local/sbin/iceccd', '-m', '2', '--no-remote'),
      },
      {
        code: run('/usr/local/sbin/iceccd', '-s', '8.8.4.4'),
        fixed: run('/usr/local/sbin/iceccd', '-s', '8.8.4.4', '--no-remote'),
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
      const scheduler = found.findLast(({ option }) => option.name === '-s')?.value;
      const isPublic = scheduler !== undefined && isPublicAddress(hostOf(scheduler));
      report(
        elements[0]!,
        isPublic
          ? 'This daemon takes jobs from whoever reaches its scheduler on the internet, and a job is a program of the sender’s choice; give it --no-remote.'
          : 'This daemon also takes jobs from other machines; a Mac that only sends them needs --no-remote.',
        {
          severity: isPublic ? 'warning' : 'info',
          fixes: [
            { title, safety: 'suggested', edits: [insertion(last.end, `\n${indent}<string>--no-remote</string>`)] },
          ],
        },
      );
    },
  },
});
