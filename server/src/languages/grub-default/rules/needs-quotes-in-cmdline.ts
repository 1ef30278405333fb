import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** Kernel arguments contain a sign that GRUB’s own shell would take apart. */
export default defineRule({
  id: 'grub-default/needs-quotes-in-cmdline',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Kernel arguments contain a sign that GRUB’s own shell would take apart.',
  why: 'The value is written unquoted into grub.cfg. A `;`, `&`, `|`, `<`, `>`, `{` or `}` in it ends the `linux` command there or makes grub.cfg unreadable, so it needs quotes of its own within the value; a lone `$` needs a backslash.',
  references: ['util/grub.d/10_linux.in (GRUB 2.12)'],
  examples: {
    invalid: [{ code: 'GRUB_CMDLINE_LINUX="quiet a=b;c ro"\n', fixed: 'GRUB_CMDLINE_LINUX="quiet \'a=b;c\' ro"\n' }],
    valid: ['GRUB_CMDLINE_LINUX="a=b"\n', 'GRUB_CMDLINE_LINUX=\'dyndbg="file a +p; file b +p"\'\n'],
  },
  visit: {
    assignment(node, { analysis, report }) {
      if (findKey(node.name)?.type !== 'cmdline' || !node.literal) return;
      const bare = node.value.replace(/"[^"]*"|'[^']*'|\\./g, '');
      const sign = /[;&|<>{}]/.exec(bare)?.[0];
      if (sign === undefined) return;
      const raw = analysis.document.text.slice(node.valueSpan.start, node.valueSpan.end);
      const word = node.quote === '"' && !/['\\]/.test(raw) ? wordWithSign(raw) : null;
      const start = node.valueSpan.start + (word?.start ?? 0);
      report(node.valueSpan, `"${sign}" ends the command in grub.cfg unless it is quoted within the value.`, {
        fixes:
          word === null
            ? []
            : [
                {
                  title: 'Put quotes around the argument',
                  safety: 'suggested',
                  edits: [{ start, end: start + word.text.length, newText: `'${word.text}'` }],
                },
              ],
      });
    },
  },
});

/** The first argument in quotes that has a sign of the shell in it. */
function wordWithSign(raw: string): { readonly start: number; readonly text: string } | null {
  const sign = raw.search(/[;&|<>{}]/);
  if (sign < 0) return null;
  let start = sign;
  while (start > 0 && !/[\s"]/.test(raw[start - 1]!)) start--;
  const rest = raw.slice(sign).search(/[\s"]/);
  return { start, text: raw.slice(start, rest < 0 ? raw.length : sign + rest) };
}
