import { defineRule } from '../define-rule.ts';

/** The entry names a kernel and an EFI program. */
export default defineRule({
  id: 'boot-entry/several-programs',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The entry names a kernel and an EFI program.',
  why: 'An entry starts one thing; of `linux`, `efi` and `uki`, systemd-boot takes the one that stands last.',
  references: ['UAPI.1 Boot Loader Specification', 'src/boot/efi/boot.c (systemd 252)'],
  examples: {
    invalid: ['title a\nlinux /v\nefi /a.efi\n'],
    valid: ['title a\nefi /a.efi\noptions b\n'],
  },
  visit: {
    end({ analysis, report }) {
      const lines = analysis.root.lines.filter(({ key }) => /^(?:linux|efi|uki|uki-url)$/.test(key));
      const other = lines.find(({ key }) => key !== lines[0]?.key);
      if (other === undefined) return;
      report(other, `An entry starts one thing; this one has "${lines[0]!.key}" too.`, {
        related: [{ span: lines[0]!, message: 'Here the other one is named.' }],
      });
    },
  },
});
