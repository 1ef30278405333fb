import { argumentUuids } from '../../../core/disk-ids/arguments.ts';
import { uuidsNamed } from '../../../core/disk-ids/find.ts';
import { nearUuidFixes } from '../../../core/disk-ids/near.ts';
import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** A UUID in kernel arguments has a form that no disk has. */
export default defineRule({
  id: 'grub-default/malformed-uuid',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A UUID in kernel arguments has a form that no disk has.',
  why: 'File systems have UUIDs of 8-4-4-4-12 hexadecimal digits, `XXXX-XXXX` on FAT, or sixteen digits on NTFS. Every entry of the menu gets the argument, and the initrd waits for a device that cannot exist.',
  references: ['util-linux’s libblkid (2.38)'],
  examples: {
    invalid: [
      'GRUB_CMDLINE_LINUX="resume=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c41"\n',
      {
        code: 'GRUB_CMDLINE_LINUX="resume=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c41"\n',
        fixed: 'GRUB_CMDLINE_LINUX="resume=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416"\n',
        files: { '/etc/fstab': 'UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 none swap sw 0 0\n' },
      },
    ],
    valid: [
      'GRUB_CMDLINE_LINUX="resume=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 root=UUID=$x"\n',
      'GRUB_CMDLINE_LINUX="resume=/dev/sda2 root=PARTUUID=1234abcd-02"\n',
    ],
  },
  visit: {
    assignment({ name, valueSpan }, { analysis, report }) {
      if (findKey(name)?.type !== 'cmdline') return;
      const raw = analysis.document.text.slice(valueSpan.start, valueSpan.end);
      for (const { value, span, malformed } of argumentUuids(raw, valueSpan.start)) {
        if (!malformed) continue;
        report(span, `"${value.slice(0, 60)}" has not the form of a UUID; blkid shows the right one.`, {
          fixes: nearUuidFixes(value, span, analysis.known, () => uuidsNamed(analysis.document)),
        });
      }
    },
  },
});
