import { mountPointOf, mountsAt } from '../analysis/mount-points.ts';
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
    end({ analysis: { mountPoints }, report }) {
      const twice = [...mountPoints.points.repeated].flatMap((point) => {
        const [first, ...others] = mountsAt(
          mountPoints.points.placesOf(point),
          (mount) => mountPointOf(mount) === point,
        );
        return others.map(({ target }) => ({ point, target, first: first!.target }));
      });
      for (const { point, target, first } of twice.sort((a, b) => a.target.start - b.target.start))
        report(target, `Something is mounted at ${point} already, which this hides.`, {
          related: [{ span: first, message: 'The first line.' }],
        });
    },
  },
});
