import type { FieldNode } from '../../../core/nfs/fstab/tree.ts';
import { defineRule } from '../define-rule.ts';

/** Finds mount points that stand twice. */
export default defineRule({
  id: 'fstab/duplicate-target',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'Two lines mount at the same place.',
  why: 'The later one hides the earlier one, or neither can be mounted without the other. Swap and `none` may stand more than once.',
  references: ['findmnt(8), --verify'],
  examples: {
    invalid: ['/dev/sda1 /srv ext4 defaults 0 2\n/dev/sdb1 /srv ext4 defaults 0 2\n'],
    valid: [
      '/dev/sda2 none swap sw 0 0\n/dev/sda3 none swap sw 0 0\n',
      '/dev/sda1 /a ext4 noauto 0 2\n/dev/sdb1 /a ext4 noauto 0 2\n',
    ],
  },
  visit: {
    end(context) {
      const first = new Map<string, FieldNode>();
      for (const { target, fault, options, type } of context.analysis.root.mounts) {
        if (target === undefined || fault !== undefined || !target.value.startsWith('/') || type?.value === 'swap')
          continue;
        if (options.some((option) => option.text === 'noauto')) continue;
        const path = target.value.replace(/(?!^)\/+$/, '');
        const other = first.get(path);
        if (other === undefined) first.set(path, target);
        else
          context.report(target, `Something is mounted at ${path} already, which this hides.`, {
            related: [{ span: other, message: 'The first line.' }],
          });
      }
    },
  },
});
