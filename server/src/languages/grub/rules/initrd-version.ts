import { bootFileVersion } from '../../../core/boot-entry/version.ts';
import { defineRule } from '../define-rule.ts';

/** Kernel and initrd are of different versions. */
export default defineRule({
  id: 'grub/initrd-version',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Kernel and initrd are of different versions.',
  why: 'The kernel finds no modules in an initrd of another version, and often no root file system.',
  references: ['https://www.gnu.org/software/grub/manual/grub/grub.html'],
  examples: {
    invalid: [
      {
        code: 'menuentry a {\n  linux /vmlinuz-6.1.0-18-amd64 root=/dev/sda1\n  initrd /initrd.img-6.1.0-17-amd64\n}\n',
        fixed:
          'menuentry a {\n  linux /vmlinuz-6.1.0-18-amd64 root=/dev/sda1\n  initrd /initrd.img-6.1.0-18-amd64\n}\n',
      },
    ],
    valid: [
      'menuentry a {\n  linux /vmlinuz-6.1.0-18-amd64 root=/dev/sda1\n  initrd /initrd.img-6.1.0-18-amd64\n}\n',
      'menuentry a {\n  linux /vmlinuz\n  initrd /initrd.img\n}\n',
    ],
  },
  reach: 'section',
  visit: {
    command(node, { report }) {
      const items = node.name === 'menuentry' ? (node.block?.items ?? []) : [];
      let version: string | undefined;
      for (const item of items) {
        if (item.kind !== 'command') continue;
        if (/^linux(?:16|efi)?$/.test(item.name)) version = bootFileVersion(item.words[1]?.source ?? '');
        else if (/^initrd(?:16|efi)?$/.test(item.name) && version !== undefined) {
          const images = item.words.slice(1).filter(({ source }) => bootFileVersion(source) !== undefined);
          if (images.length === 0 || images.some(({ source }) => bootFileVersion(source) === version)) continue;
          const [image] = images;
          const own = bootFileVersion(image!.source)!;
          const at = image!.start + image!.source.lastIndexOf(own);
          report(image!, `This is of version ${own}, the kernel of ${version}.`, {
            fixes: [
              {
                title: `Change to version ${version}`,
                safety: 'suggested',
                edits: [{ start: at, end: at + own.length, newText: version }],
              },
            ],
          });
        }
      }
    },
  },
});
