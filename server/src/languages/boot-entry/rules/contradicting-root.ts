import type { EntryLine } from '../../../core/boot-entry/tree.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { defineRule } from '../define-rule.ts';

/** What a line says of the root file system, and where in its value. */
const rootsIn: (line: EntryLine) => readonly { readonly at: number; readonly text: string }[] = remember(({ value }) =>
  !value.includes('root=')
    ? []
    : [...value.matchAll(/(?:^|[ \t])(root=\S+)/g)].map((match) => ({
        at: match.index + match[0].length - match[1]!.length,
        text: match[1]!,
      })),
);

/** The options name two roots. */
export default defineRule({
  id: 'boot-entry/contradicting-root',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The options name two roots.',
  why: 'The last `root=` wins.',
  references: ['Documentation/admin-guide/kernel-parameters.txt (Linux 6.1)'],
  examples: {
    invalid: [
      {
        code: 'title a\nlinux /v\noptions root=/dev/sda1 ro\noptions root=/dev/sda2\n',
        fixed: 'title a\nlinux /v\noptions ro\noptions root=/dev/sda2\n',
      },
    ],
    valid: ['title a\nlinux /v\noptions root=/dev/sda1 ro\n'],
  },
  visit: {
    end({ analysis, report }) {
      const roots = (analysis.byKey.get('options') ?? []).flatMap((line) =>
        rootsIn(line).map(({ at, text }) => {
          const start = line.valueSpan.start + at;
          return { start, end: start + text.length, text };
        }),
      );
      const last = roots.at(-1);
      for (const root of roots.slice(0, -1)) {
        if (root.text === last!.text) continue;
        const rest = /^[ \t]+(?=\S)/.exec(analysis.document.text.slice(root.end, root.end + 80))?.[0].length;
        report(root, 'A later root= overrules this one.', {
          related: [{ span: last!, message: 'This one counts.' }],
          fixes:
            rest === undefined
              ? []
              : [
                  {
                    title: 'Remove it',
                    safety: 'suggested',
                    edits: [{ start: root.start, end: root.end + rest, newText: '' }],
                  },
                ],
        });
      }
    },
  },
});
