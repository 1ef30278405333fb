import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** Kernel arguments contain a sign that GRUB’s own shell would take apart. */
export default defineRule({
  id: 'grub-default/needs-quotes-in-cmdline',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'Kernel arguments contain a sign that GRUB’s own shell would take apart.',
  why: 'The value is written unquoted into grub.cfg. A `;`, `&`, `|`, `<`, `>`, `{` or `}` in it ends the `linux` command there or makes grub.cfg unreadable, so it needs quotes of its own within the value; a lone `$` needs a backslash.',
  references: ['util/grub.d/10_linux.in (GRUB 2.12)'],
  examples: {
    invalid: ['GRUB_CMDLINE_LINUX="a=b;c"\n'],
    valid: ['GRUB_CMDLINE_LINUX="a=b"\n', 'GRUB_CMDLINE_LINUX=\'dyndbg="file a +p; file b +p"\'\n'],
  },
  visit: {
    assignment(node, { report }) {
      if (findKey(node.name)?.type !== 'cmdline' || !node.literal) return;
      const bare = node.value.replace(/"[^"]*"|'[^']*'|\\./g, '');
      const sign = /[;&|<>{}]/.exec(bare)?.[0];
      if (sign !== undefined)
        report(node.valueSpan, `"${sign}" ends the command in grub.cfg unless it is quoted within the value.`);
    },
  },
});
