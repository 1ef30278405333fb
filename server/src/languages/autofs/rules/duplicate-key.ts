import type { Stretch } from '../../../core/syntax/stretches.ts';
import { defineRule } from '../define-rule.ts';
import type { AutofsNode, WordNode } from '../parse/tree.ts';

/** Finds keys that stand twice. */
export default defineRule({
  id: 'autofs/duplicate-key',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A key stands twice in a map, or a mount point twice in the master map.',
  why: 'The automounter takes the first one that it reads and passes over the other.',
  references: ['autofs(5)', 'auto.master(5)'],
  examples: {
    invalid: ['srv files.example.org:/srv\nsrv files.example.org:/other\n'],
    valid: [
      'srv files.example.org:/srv\n* files.example.org:/home/&\n',
      { code: '/- /etc/auto.a\n/- /etc/auto.b\n', path: '/etc/auto.master' },
    ],
  },
  visit: {
    end({ analysis: { keys }, report }) {
      const twice = [...keys.repeated].flatMap((value) => {
        if (value === '/-' || /[{}$@%]/.test(value)) return [];
        const [first, ...others] = keysIn(keys.placesOf(value)).filter((key) => key.value === value);
        return others.map((key) => ({ key, first: first! }));
      });
      for (const { key, first } of twice.sort((a, b) => a.key.start - b.key.start))
        report(key, `"${key.value}" stands above already, and that one is taken.`, {
          tags: ['unnecessary'],
          related: [{ span: first, message: 'The one that is taken.' }],
        });
    },
  },
});

const keysIn = (stretches: readonly Stretch[]): WordNode[] =>
  (stretches as readonly Stretch<AutofsNode>[]).flatMap(({ children }) =>
    children.flatMap((node) => (node.kind === 'entry' || node.kind === 'master-entry' ? node.key : [])),
  );
