import { reportUnknownUuids } from '../../../core/disk-ids/unknown.ts';
import { defineRule } from '../define-rule.ts';

/** The options name a disk that no other boot file of the workspace names. */
export default defineRule({
  id: 'boot-entry/unknown-uuid',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The options name a disk that no other boot file of the workspace names.',
  why: 'A UUID that neither fstab nor any other boot file has is often that of an old disk, and the start then waits for a device that is gone. Said only where another file of the workspace names disks.',
  references: ['https://uapi-group.org/specifications/specs/boot_loader_specification/'],
  examples: {
    invalid: [
      {
        code: 'title a\nlinux /v\ninitrd /i\noptions root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c461 ro\n',
        fixed: 'title a\nlinux /v\ninitrd /i\noptions root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro\n',
        files: { '/etc/fstab': 'UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 / ext4 defaults 0 1\n' },
      },
      {
        code: 'title a\nlinux /v\ninitrd /i\noptions root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro\n',
        files: { '/etc/fstab': 'UUID=0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10 / ext4 defaults 0 1\n' },
      },
    ],
    valid: [
      'title a\nlinux /v\ninitrd /i\noptions root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro\n',
      {
        code: 'title a\nlinux /v\ninitrd /i\noptions root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro\n',
        files: { '/etc/fstab': 'UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 / ext4 defaults 0 1\n' },
      },
      {
        code: 'title a\nlinux /v\noptions root=PARTUUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro\n',
        files: { '/etc/fstab': 'UUID=0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10 / ext4 defaults 0 1\n' },
      },
    ],
  },
  reach: 'section',
  visit: {
    'line:options'({ valueSpan }, context) {
      if (!context.analysis.template) reportUnknownUuids(context, valueSpan);
    },
  },
});
