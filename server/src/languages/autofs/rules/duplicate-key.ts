import { defineRule } from '../define-rule.ts';
import type { WordNode } from '../parse/tree.ts';

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
    end({ analysis, report }) {
      const first = new Map<string, WordNode>();
      for (const { key } of [...analysis.root.entries, ...analysis.root.masters]) {
        if (key.value === '/-' || /[{}$@%]/.test(key.value)) continue;
        const earlier = first.get(key.value);
        if (earlier === undefined) first.set(key.value, key);
        else
          report(key, `"${key.value}" stands above already, and that one is taken.`, {
            tags: ['unnecessary'],
            related: [{ span: earlier, message: 'The one that is taken.' }],
          });
      }
    },
  },
});
