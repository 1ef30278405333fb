import { reportUnknownUuids } from '../../../core/disk-ids/unknown.ts';
import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** A UUID in kernel arguments is named by no other boot file of the workspace. */
export default defineRule({
  id: 'grub-default/unknown-uuid',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A UUID in kernel arguments is named by no other boot file of the workspace.',
  why: 'After a disk was replaced, a `resume=` or `root=` with the old UUID makes every start wait for a device that is gone. Said only where an fstab, crypttab, boot entry or grub.cfg of the workspace names disks.',
  references: ['util/grub.d/10_linux.in (GRUB 2.12)'],
  examples: {
    invalid: [
      {
        code: 'GRUB_CMDLINE_LINUX="resume=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c461"\n',
        fixed: 'GRUB_CMDLINE_LINUX="resume=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416"\n',
        files: { '/etc/fstab': 'UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 / ext4 defaults 0 1\n' },
      },
      {
        code: 'GRUB_CMDLINE_LINUX="resume=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416"\n',
        files: { '/etc/fstab': 'UUID=0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10 / ext4 defaults 0 1\n' },
      },
    ],
    valid: [
      'GRUB_CMDLINE_LINUX="resume=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416"\n',
      {
        code: 'GRUB_CMDLINE_LINUX="resume=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416"\n',
        files: { '/etc/fstab': 'UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 none swap sw 0 0\n' },
      },
      {
        code: 'GRUB_CMDLINE_LINUX="root=PARTUUID=562bc06f-8434-4d82-a1e6-be77cbf8c416"\n',
        files: { '/etc/fstab': 'UUID=0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10 / ext4 defaults 0 1\n' },
      },
    ],
  },
  visit: {
    assignment({ name, valueSpan }, context) {
      if (findKey(name)?.type === 'cmdline') reportUnknownUuids(context, valueSpan);
    },
  },
});
