import type { Fix } from '../../../core/rules/diagnostic.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { Span } from '../../../core/text/span.ts';
import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

const changeTo = (span: Span, text: string): Fix => ({
  title: `Change to ${text}`,
  safety: 'suggested',
  edits: [replacement(span, text)],
});

const short = (value: string) => (value.length > 40 ? `${value.slice(0, 40)}…` : value);

/** A value is none that the key can have. */
export default defineRule({
  id: 'grub-default/invalid-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A value is none that the key can have.',
  why: 'grub-mkconfig passes most values on unchecked: a wrong one shows up at the next start, or has no effect.',
  references: ['docs/grub.texi, Simple configuration (GRUB 2.12)'],
  examples: {
    invalid: [
      'GRUB_TIMEOUT=five\n',
      { code: 'GRUB_TIMEOUT_STYLE=hiden\n', fixed: 'GRUB_TIMEOUT_STYLE=hidden\n' },
      { code: 'GRUB_DISABLE_RECOVERY=y\n', fixed: 'GRUB_DISABLE_RECOVERY=true\n' },
      'GRUB_DISABLE_OS_PROBER=no\n',
    ],
    valid: [
      'GRUB_TIMEOUT=-1\n',
      'GRUB_TIMEOUT_STYLE=hidden\n',
      'GRUB_TIMEOUT=$X\n',
      'GRUB_TERMINAL="console serial"\n',
      'GRUB_TIMEOUT=10\n',
      'GRUB_DISABLE_SUBMENU="false"\n',
    ],
  },
  visit: {
    assignment(node, { report }) {
      const entry = findKey(node.name);
      if (entry === undefined || !node.literal || node.value === '') return;
      const { value } = node;
      const at = node.valueSpan;
      if (entry.type === 'number' && !/^-?\d+$/.test(value)) report(at, `${node.name} wants whole seconds.`);
      else if (entry.type === 'flag' && value !== 'true' && value !== 'false') {
        const level = value === 'y' || value === 'yes' || value === '1' ? 'warning' : 'info';
        report(at, `${node.name} is compared with "true"; "${short(value)}" counts as false.`, {
          severity: level,
          fixes: level === 'warning' ? [changeTo(at, 'true')] : [],
        });
      } else if (entry.type === 'choice' && entry.choices?.includes(value) === false) {
        // Whoever writes "false" where "true" switches something on means what happens.
        if (entry.choices[0] === 'y' && /^(?:false|n|no|0)$/.test(value)) return;
        const meant = nearest(value, entry.choices);
        report(at, `${node.name} knows ${entry.choices.join(', ')} only.`, {
          fixes: meant === undefined ? [] : [changeTo(at, meant)],
        });
      } else if (entry.type === 'words' && entry.choices !== undefined) {
        const wrong = value
          .split(/\s+/)
          .find((word) => word !== '' && !/^serial_?/.test(word) && !entry.choices!.includes(word));
        if (wrong !== undefined) report(at, `${node.name} knows no "${short(wrong)}".`, { severity: 'info' });
      }
    },
  },
});
