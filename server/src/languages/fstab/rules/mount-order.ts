import { isWithin } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';

const mostMounts = 500;

/** Finds mounts that a later one hides. */
export default defineRule({
  id: 'fstab/mount-order',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A file system is mounted below a place where a later line mounts another.',
  why: 'Where lines are mounted in their order, as by `mount -a`, the later one covers what the earlier one has mounted below it. Put the outer one first; systemd sorts them itself.',
  references: ['findmnt(8), --verify'],
  examples: {
    invalid: ['/dev/sda1 /srv/data ext4 defaults 0 2\n/dev/sdb1 /srv ext4 defaults 0 2\n'],
    valid: ['/dev/sdb1 /srv ext4 defaults 0 2\n/dev/sda1 /srv/data ext4 defaults 0 2\n'],
  },
  visit: {
    end(context) {
      const mounts = context.analysis.root.mounts
        .filter(
          ({ fault, target, options }) =>
            fault === undefined && target?.value.startsWith('/') && !options.some((option) => option.text === 'noauto'),
        )
        .slice(0, mostMounts);
      for (const [index, { target }] of mounts.entries()) {
        const hidden = mounts
          .slice(0, index)
          .find((earlier) => earlier.target!.value !== target!.value && isWithin(earlier.target!.value, target!.value));
        if (hidden !== undefined)
          context.report(target!, `This covers ${hidden.target!.value}, which a line above mounts below it.`, {
            related: [{ span: hidden.target!, message: 'The line that is covered.' }],
          });
      }
    },
  },
});
