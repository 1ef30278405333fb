import { unquote } from '../../../core/grub-script/unquote.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { basename } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';

const path = '/boot/grub/grub.cfg';
const disk = 'search --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416';
const other = 'search --fs-uuid --set=root 0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10';

/** A kernel or initrd is not on the disk. */
export default defineRule({
  id: 'grub/missing-file',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A kernel or initrd is not on the disk.',
  why: 'GRUB stops at "file not found". Said only where the disk is in sight: where another entry finds its kernel on it, or where fstab mounts it at `/` or `/boot`, and only of files that no condition and no variable decides about.',
  references: ['https://www.gnu.org/software/grub/manual/grub/grub.html'],
  examples: {
    invalid: [
      {
        code: `menuentry a {\n  ${disk}\n  linux /vmlinuz-6.1 root=/dev/sda1\n  initrd /initrd.img-6.2\n}\n`,
        fixed: `menuentry a {\n  ${disk}\n  linux /vmlinuz-6.1 root=/dev/sda1\n  initrd /initrd.img-6.1\n}\n`,
        path,
        files: { '/boot/vmlinuz-6.1': '', '/boot/initrd.img-6.1': '' },
      },
      {
        code: `menuentry a {\n  ${disk}\n  linux /boot/vmlinuz-5.10.0-9-amd64 root=/dev/sda1\n}\n`,
        path,
        files: {
          '/boot/vmlinuz-6.1': '',
          '/etc/fstab': 'UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 / ext4 defaults 0 1\n',
        },
      },
      {
        code: 'menuentry a {\n  linux /vmlinuz-6.1 root=/dev/sda1\n}\nmenuentry b {\n  linux /vmlinuz-5.10.0-9-amd64 root=/dev/sda1\n}\n',
        path,
        files: { '/boot/vmlinuz-6.1': '' },
      },
    ],
    valid: [
      {
        code: `menuentry a {\n  ${disk}\n  linux /vmlinuz-6.1 root=/dev/sda1\n}\nmenuentry b {\n  ${other}\n  linux /vmlinuz-5.10 root=/dev/sda2\n}\n`,
        path,
        files: { '/boot/vmlinuz-6.1': '' },
      },
      {
        code: `menuentry a {\n  ${disk}\n  linux /vmlinuz-6.1 root=/dev/sda1\n  initrd $more /initrd\\$x (hd0)/i\n}\n`,
        path,
        files: { '/boot/vmlinuz-6.1': '' },
      },
      { code: `menuentry a {\n  ${disk}\n  linux /vmlinuz-6.1 root=/dev/sda1\n}\n`, path },
      {
        code: `menuentry a {\n  ${disk}\n  linux /vmlinuz-6.1 root=/dev/sda1\n  if [ -f /i ]; then\n    initrd /i\n  fi\n}\n`,
        path,
        files: { '/boot/vmlinuz-6.1': '' },
      },
    ],
  },
  visit: {
    end({ analysis: { missing }, report }) {
      for (const [word, names] of missing) {
        const file = unquote(word.source).text;
        const name = basename(file);
        const meant = nearest(name, names);
        const at = word.source.lastIndexOf(name);
        report(word, `${file} is not on the disk, so GRUB stops here${meant === undefined ? '.' : `; ${meant} is.`}`, {
          fixes:
            meant === undefined || at < 0 || !/^[\w.+~-]+$/.test(meant)
              ? []
              : [
                  {
                    title: `Change to ${meant}`,
                    safety: 'suggested',
                    edits: [replacement({ start: word.start + at, end: word.start + at + name.length }, meant)],
                  },
                ],
        });
      }
    },
  },
});
