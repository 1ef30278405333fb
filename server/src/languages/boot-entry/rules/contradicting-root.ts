import { defineRule } from '../define-rule.ts';

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
      const roots = (analysis.byKey.get('options') ?? []).flatMap(({ value, valueSpan }) =>
        !value.includes('root=')
          ? []
          : [...value.matchAll(/(?:^|[ \t])(root=\S+)/g)].map((match) => {
              const start = valueSpan.start + match.index + match[0].length - match[1]!.length;
              return { start, end: start + match[1]!.length, text: match[1]! };
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
