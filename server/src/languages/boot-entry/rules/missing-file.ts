import { folderOf } from '../../../core/boot-entry/boot-paths.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';

/** A file that the entry names is not there. */
export default defineRule({
  id: 'boot-entry/missing-file',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A file that the entry names is not there.',
  why: 'The boot loader leaves the entry out, or stops at it. Paths count from the root of the partition that holds the entry. Said only where the folder with the kernels is in sight.',
  references: ['UAPI.1 Boot Loader Specification'],
  examples: {
    invalid: [
      {
        code: 'title a\nlinux /vmlinuz-2\n',
        fixed: 'title a\nlinux /vmlinuz-1\n',
        path: '/boot/loader/entries/a.conf',
        files: { '/boot/vmlinuz-1': '' },
      },
    ],
    valid: [{ code: 'title a\nlinux /vmlinuz\n', path: '/boot/loader/entries/a.conf' }],
  },
  reach: 'section',
  visit: {
    line(line, { analysis, report }) {
      if (!analysis.missing.has(line)) return;
      const folder = line.value.slice(0, line.value.lastIndexOf('/') + 1);
      const names = (analysis.folders.get(folderOf(line.value)) ?? []).map(({ name }) => name);
      const meant = nearest(line.value.slice(folder.length), names);
      report(line.valueSpan, `${line.value} is not on the partition that holds the entry.`, {
        fixes:
          meant === undefined
            ? []
            : [
                {
                  title: `Change to ${folder}${meant}`,
                  safety: 'suggested',
                  edits: [replacement(line.valueSpan, folder + meant)],
                },
              ],
      });
    },
  },
});
