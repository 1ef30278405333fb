import type { EntryLine } from '../../../core/boot-entry/tree.ts';
import { uuidsNamed } from '../../../core/disk-ids/find.ts';
import { nearUuidFixes } from '../../../core/disk-ids/near.ts';
import { uuidKind } from '../../../core/disk-ids/uuid.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { defineRule } from '../define-rule.ts';

/** What stands in a line where a UUID should, and has another form. */
const malformedIn: (line: EntryLine) => readonly { readonly at: number; readonly uuid: string }[] = remember(
  ({ value }) =>
    !value.includes('UUID=')
      ? []
      : [...value.matchAll(/=["']?(?:PART)?UUID=([^\s"',:]+)/g)]
          .map((match) => ({ at: match.index + match[0].length - match[1]!.length, uuid: match[1]! }))
          .filter(({ uuid }) => !/[$@{<%]/.test(uuid) && uuidKind(uuid) === undefined),
);

/** A UUID has a form that no file system has. */
export default defineRule({
  id: 'boot-entry/malformed-uuid',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A UUID has a form that no file system has.',
  why: 'ext, XFS, Btrfs and swap have UUIDs of 8-4-4-4-12 hexadecimal digits, FAT has XXXX-XXXX, NTFS sixteen digits. Anything else is found nowhere, and the start stops.',
  references: ['libblkid (util-linux 2.38)'],
  examples: {
    invalid: [
      'title a\nlinux /v\ninitrd /i\noptions root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c41\n',
      {
        code: 'title a\nlinux /v\ninitrd /i\noptions root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c41\n',
        fixed: 'title a\nlinux /v\ninitrd /i\noptions root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416\n',
        files: { '/etc/fstab': 'UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 / ext4 defaults 0 1\n' },
      },
    ],
    valid: [
      'title a\nlinux /v\ninitrd /i\noptions root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 resume=PARTUUID=1234abcd-02\n',
    ],
  },
  visit: {
    'line:options'(line, { analysis: { known, document }, report }) {
      for (const { at, uuid } of malformedIn(line)) {
        const start = line.valueSpan.start + at;
        const span = { start, end: start + uuid.length };
        report(span, `"${uuid.slice(0, 60)}" has not the form of a UUID.`, {
          fixes: nearUuidFixes(uuid, span, known, () => uuidsNamed(document)),
        });
      }
    },
  },
});
