import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds lines with less than three columns. */
export default defineRule({
  id: 'fstab/missing-field',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A line has no mount point or no file system type.',
  why:
    'A line needs at least a source, a mount point and a type; libmount skips it with a parse error otherwise, and what it should ' +
    'mount is not mounted. A blank within a name is written `\\040`.',
  references: ['fstab(5)', 'libmount/src/tab_parse.c, mnt_parse_table_line (util-linux 2.38)'],
  examples: {
    invalid: [
      { code: '/dev/sda1 /\n', fixed: '/dev/sda1 / auto\n' },
      '/dev/sda1\n',
      { code: 'files.example.org:/srv /mnt\n', fixed: 'files.example.org:/srv /mnt nfs\n' },
    ],
    valid: ['/dev/sda1 / ext4\n', 'UUID=0a1b /srv\\040data ext4 defaults 0 2\n'],
  },
  visit: {
    mount({ fault, source, target }, context) {
      if (fault === undefined || target === undefined) {
        if (fault?.kind === 'missing-target')
          context.report(source, 'A mount point and a file system type are missing; the line is skipped.');
        return;
      }
      if (fault.kind !== 'missing-type') return;
      const type = target.value === 'none' ? 'swap' : /^[^/:=]+:\//.test(source.value) ? 'nfs' : 'auto';
      context.report(fault.span, 'The file system type is missing; the line is skipped.', {
        fixes: [{ title: `Write "${type}"`, safety: 'suggested', edits: [insertion(target.end, ` ${type}`)] }],
      });
    },
  },
});
