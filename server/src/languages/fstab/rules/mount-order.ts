import { isWithin } from '../../../core/text/path.ts';
import { mountsAt, pathOf } from '../analysis/mount-points.ts';
import { defineRule } from '../define-rule.ts';

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
    end({ analysis: { mountPoints }, report }) {
      const { paths, folders } = mountPoints;
      const covered = [...folders.keys.keys()].flatMap((folder) => {
        const outer = mountsAt(paths.placesOf(folder), (mount) => pathOf(mount) === folder);
        if (outer.length === 0) return [];
        const [first] = mountsAt(folders.placesOf(folder).slice(0, 1), (mount) => {
          const path = pathOf(mount);
          return path !== undefined && path !== folder && isWithin(path, folder);
        });
        return outer.flatMap(({ target }) =>
          first !== undefined && first.target.start < target.start ? [{ target, hidden: first.target }] : [],
        );
      });
      for (const { target, hidden } of covered.sort((a, b) => a.target.start - b.target.start))
        report(target, `This covers ${hidden.value}, which a line above mounts below it.`, {
          related: [{ span: hidden, message: 'The line that is covered.' }],
        });
    },
  },
});
