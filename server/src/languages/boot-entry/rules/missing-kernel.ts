import { defineRule } from '../define-rule.ts';

/** The entry names nothing to start. */
export default defineRule({
  id: 'boot-entry/missing-kernel',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The entry names nothing to start.',
  why: 'An entry needs a `linux`, `efi`, `uki` or `uki-url` line with a value; systemd-boot and GRUB leave out one that has none, while `bootctl list` shows it without a word.',
  references: ['UAPI.1 Boot Loader Specification', 'src/boot/efi/boot.c (systemd 252)'],
  examples: {
    invalid: ['title Debian\n', 'title Debian\nlinux\ninitrd /initrd.img\n'],
    valid: ['title Debian\nlinux /vmlinuz\n', 'title Shell\nefi /shellx64.efi\n', '# nothing yet\n'],
  },
  visit: {
    end({ analysis, report }) {
      const { lines } = analysis.root;
      const first = lines[0];
      if (first === undefined || analysis.template) return;
      if (lines.some(({ key, value }) => /^(?:linux|efi|uki|uki-url)$/.test(key) && value !== '')) return;
      report(first, 'The entry names no linux, efi or uki to start, so boot loaders leave it out.');
    },
  },
});
