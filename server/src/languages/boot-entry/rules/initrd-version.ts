import { bootFileVersion } from '../../../core/boot-entry/version.ts';
import { lonelyKernel } from '../analysis/versions.ts';
import { defineRule } from '../define-rule.ts';

/** Kernel and initrd are of different versions. */
export default defineRule({
  id: 'boot-entry/initrd-version',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Kernel and initrd are of different versions.',
  why: 'The kernel finds no modules in an initrd of another version, and often no root file system.',
  references: ['UAPI.1 Boot Loader Specification'],
  examples: {
    invalid: [
      {
        code: 'title a\nlinux /vmlinuz-6.1.0-18-amd64\ninitrd /initrd.img-6.1.0-17-amd64\n',
        fixed: 'title a\nlinux /vmlinuz-6.1.0-18-amd64\ninitrd /initrd.img-6.1.0-18-amd64\n',
      },
    ],
    valid: ['title a\nlinux /vmlinuz-6.1.0-18-amd64\ninitrd /ucode.img\ninitrd /initrd.img-6.1.0-18-amd64\n'],
  },
  reach: 'section',
  visit: {
    'line:initrd'({ value, valueSpan }, { analysis, report }) {
      const kernel = lonelyKernel(analysis);
      const own = kernel === undefined ? undefined : bootFileVersion(value);
      if (kernel === undefined || own === undefined) return;
      const at = valueSpan.start + value.lastIndexOf(own);
      report(valueSpan, `This is of version ${own}, the kernel of ${kernel}.`, {
        fixes: [
          {
            title: `Change to version ${kernel}`,
            safety: 'suggested',
            edits: [{ start: at, end: at + own.length, newText: kernel }],
          },
        ],
      });
    },
  },
});
