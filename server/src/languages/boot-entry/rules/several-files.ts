import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** One line names several files. */
export default defineRule({
  id: 'boot-entry/several-files',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'One line names several files.',
  why: 'systemd-boot takes everything behind the key for one path. Each `initrd` has a line of its own; GRUB reads that too.',
  references: ['UAPI.1 Boot Loader Specification', 'src/shared/bootspec.c (systemd 252)'],
  examples: {
    invalid: [
      {
        code: 'title a\nlinux /v\ninitrd /ucode.img /initrd.img\n',
        fixed: 'title a\nlinux /v\ninitrd /ucode.img\ninitrd /initrd.img\n',
      },
    ],
    valid: ['title a\nlinux /v\ninitrd /ucode.img\ninitrd /initrd.img\n'],
  },
  reach: 'section',
  visit: {
    'line:initrd'(line, { analysis, report }) {
      const { keySpan, valueSpan, value } = line;
      const paths = value.split(/[ \t]+/);
      if (paths.length < 2 || analysis.template || !paths.every((path) => path.startsWith('/'))) return;
      const { text } = analysis.document;
      const before = text.slice(keySpan.start, valueSpan.start);
      report(valueSpan, 'systemd-boot takes this for one path; each initrd needs a line of its own.', {
        fixes: [
          {
            title: 'Give each file a line',
            safety: 'suggested',
            edits: [replacement(valueSpan, paths.join(`\n${before}`))],
          },
        ],
      });
    },
  },
});
