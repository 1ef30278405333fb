import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** The last entry is to be saved on a device that GRUB cannot write. */
export default defineRule({
  id: 'grub-default/savedefault-on-unwritable',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The last entry is to be saved on a device that GRUB cannot write.',
  why: 'GRUB writes its environment block only to plain partitions: not to LVM, RAID or Btrfs. There `GRUB_SAVEDEFAULT` fails at every start, while `grub-set-default` from the running system works.',
  references: ['util/grub.d/00_header.in (GRUB 2.12)', 'grub-core/commands/loadenv.c (GRUB 2.12)'],
  examples: {
    invalid: [
      {
        code: 'GRUB_DEFAULT=saved\nGRUB_SAVEDEFAULT=true\nGRUB_PRELOAD_MODULES="lvm"\n',
        fixed: 'GRUB_DEFAULT=saved\nGRUB_SAVEDEFAULT=false\nGRUB_PRELOAD_MODULES="lvm"\n',
      },
      'GRUB_DEFAULT=saved\nGRUB_SAVEDEFAULT=true\nGRUB_CMDLINE_LINUX="rootflags=subvol=@"\n',
    ],
    valid: ['GRUB_DEFAULT=saved\nGRUB_SAVEDEFAULT=true\n', 'GRUB_DEFAULT=saved\nGRUB_PRELOAD_MODULES="lvm"\n'],
  },
  visit: {
    end({ analysis, report }) {
      const save = analysis.inForce.get('GRUB_SAVEDEFAULT');
      if (save?.value !== 'true') return;
      const modules = analysis.inForce.get('GRUB_PRELOAD_MODULES');
      const device = /\b(?:lvm|mdraid\w+|btrfs|diskfilter)\b/.exec(modules?.value ?? '')?.[0];
      const args = ['GRUB_CMDLINE_LINUX', 'GRUB_CMDLINE_LINUX_DEFAULT'].map((name) => analysis.inForce.get(name));
      const btrfs = args.find((one) => /\brootflags=\S*subvol=/.test(one?.value ?? ''));
      if (device === undefined && btrfs === undefined) return;
      report(save, `GRUB cannot write its environment block to ${device ?? 'btrfs'}; use grub-set-default instead.`, {
        related: [{ span: (btrfs ?? modules)!.valueSpan, message: 'This tells where /boot likely lies.' }],
        fixes: [{ title: 'Switch it off', safety: 'suggested', edits: [replacement(save.valueSpan, 'false')] }],
      });
    },
  },
});
