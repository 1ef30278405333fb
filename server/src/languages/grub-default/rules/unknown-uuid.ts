import { argumentUuids } from '../../../core/disk-ids/arguments.ts';
import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** A UUID in kernel arguments is named by no other boot file of the workspace. */
export default defineRule({
  id: 'grub-default/unknown-uuid',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A UUID in kernel arguments is named by no other boot file of the workspace.',
  why: 'After a disk was replaced, a `resume=` or `root=` with the old UUID makes every start wait for a device that is gone. Said only where an fstab, crypttab, boot entry or grub.cfg of the workspace names disks.',
  references: ['util/grub.d/10_linux.in (GRUB 2.12)'],
  examples: {
    invalid: [
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
    assignment({ name, valueSpan }, { analysis: { document, known }, report }) {
      if (known === undefined || findKey(name)?.type !== 'cmdline') return;
      const raw = document.text.slice(valueSpan.start, valueSpan.end);
      for (const { value, span, malformed } of argumentUuids(raw, valueSpan.start)) {
        // fstab seldom tells of partitions by their own identifiers.
        const partition = /PARTUUID=$/i.test(document.text.slice(Math.max(0, span.start - 9), span.start));
        if (malformed || partition || known.has(value.toLowerCase())) continue;
        report(span, 'No other boot file of the workspace names this UUID; is it that of an old disk?');
      }
    },
  },
});
