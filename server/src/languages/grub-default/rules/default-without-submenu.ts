import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** The default lies in a submenu, and submenus are switched off. */
export default defineRule({
  id: 'grub-default/default-without-submenu',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The default lies in a submenu, and submenus are switched off.',
  why: 'With `GRUB_DISABLE_SUBMENU` all kernels stand at the top of the menu; a default such as `1>2` names none of them, and the first entry starts.',
  references: ['util/grub.d/10_linux.in (GRUB 2.12)'],
  examples: {
    invalid: [
      {
        code: 'GRUB_DISABLE_SUBMENU=true\nGRUB_DEFAULT="1>2"\n',
        fixed: 'GRUB_DISABLE_SUBMENU=false\nGRUB_DEFAULT="1>2"\n',
      },
      'GRUB_DISABLE_SUBMENU=y\nGRUB_DEFAULT="gnulinux-advanced>gnulinux-6.1"\n',
    ],
    valid: [
      'GRUB_DEFAULT="1>2"\n',
      'GRUB_DISABLE_SUBMENU=true\nGRUB_DEFAULT=2\n',
      'GRUB_DISABLE_SUBMENU=true\nGRUB_DEFAULT="a >> b"\n',
    ],
  },
  visit: {
    end({ analysis, report }) {
      const flat = analysis.inForce.get('GRUB_DISABLE_SUBMENU');
      const chosen = analysis.inForce.get('GRUB_DEFAULT');
      if (flat === undefined || !/^(?:true|y)$/.test(flat.value) || chosen?.literal !== true) return;
      if (!chosen.value.replaceAll('>>', '').includes('>')) return;
      report(chosen.valueSpan, 'There are no submenus, so this names no entry.', {
        related: [{ span: flat, message: 'Submenus are switched off here.' }],
        fixes: [{ title: 'Switch submenus on', safety: 'suggested', edits: [replacement(flat.valueSpan, 'false')] }],
      });
    },
  },
});
