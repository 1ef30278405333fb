import { defineRule } from '../define-rule.ts';

/** Finds mount points that are no paths. */
export default defineRule({
  id: 'fstab/target-not-absolute',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'A mount point is no absolute path.',
  why: 'A mount point begins with `/`. Swap has none, and takes `none` or `swap`.',
  references: ['fstab(5)'],
  examples: {
    invalid: ['/dev/sda1 srv ext4 defaults 0 2\n'],
    valid: ['/dev/sda2 none swap sw 0 0\n', '{{ device }} {{ path }} ext4\n'],
  },
  visit: {
    mount({ target, type, fault }, context) {
      if (target === undefined || type === undefined || fault !== undefined) return;
      if (
        target.value.startsWith('/') ||
        target.value === 'none' ||
        target.value === 'swap' ||
        /^["{$@%<]/.test(target.value)
      )
        return;
      if (type.value === 'swap' || type.value === 'ignore') return;
      context.report(target, `"${target.value}" is no absolute path, so nothing can be mounted there.`);
    },
  },
});
