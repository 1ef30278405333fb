import { initrdBeside } from '../../../core/boot-entry/boot-paths.ts';
import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** The root file system is named by UUID, and no initrd is loaded. */
export default defineRule({
  id: 'boot-entry/root-needs-initrd',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The root file system is named by UUID or label, and no initrd is loaded.',
  why: 'The kernel itself finds a root by device name or by `PARTUUID=`; `UUID=` and `LABEL=` are looked up by the initrd. Without one the start ends in a panic.',
  references: ['init/do_mounts.c (Linux 6.1)'],
  examples: {
    invalid: [
      'title a\nlinux /vmlinuz\noptions root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro\n',
      {
        code: 'title a\nlinux /vmlinuz-6.1\noptions root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro\n',
        fixed:
          'title a\nlinux /vmlinuz-6.1\ninitrd /initrd.img-6.1\noptions root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro\n',
        path: '/boot/loader/entries/a.conf',
        files: { '/boot/vmlinuz-6.1': '', '/boot/initrd.img-6.1': '', '/boot/initrd.img-6.2': '' },
      },
    ],
    valid: [
      'title a\nlinux /vmlinuz\noptions root=PARTUUID=562bc06f-02 ro\n',
      'title a\nlinux /vmlinuz\ninitrd /initrd.img\noptions root=LABEL=root\n',
    ],
  },
  visit: {
    end({ analysis: { byKey, template, folders }, report }) {
      if (template || !byKey.has('linux') || byKey.has('initrd')) return;
      // A unified image under `linux` brings its initrd with it.
      if (byKey.get('linux')!.some(({ value }) => value.toLowerCase().endsWith('.efi'))) return;
      for (const { value, valueSpan } of byKey.get('options') ?? []) {
        const found = /(?:^|[ \t])(root=["']?(?:UUID|LABEL)=\S+)/.exec(value);
        if (found === null || /(?:^|[ \t])initrd=/.test(value)) continue;
        const start = valueSpan.start + found.index + found[0].length - found[1]!.length;
        const message = 'Only an initrd can look this up, and the entry has none; PARTUUID= needs none.';
        const kernel = byKey.get('linux')!.at(-1)!;
        const initrd = initrdBeside(folders, kernel.value);
        report({ start, end: start + found[1]!.length }, message, {
          fixes:
            initrd === undefined
              ? []
              : [
                  {
                    title: `Load ${initrd}`,
                    safety: 'suggested',
                    edits: [insertion(kernel.end, `\ninitrd ${initrd}`)],
                  },
                ],
        });
        return;
      }
    },
  },
});
