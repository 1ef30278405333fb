import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { architectures } from '../schema/keys.ts';

/** The architecture is none of EFI’s names. */
export default defineRule({
  id: 'boot-entry/architecture',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The architecture is none of EFI’s names.',
  why: 'A boot loader leaves out an entry for another architecture than its own, and takes a name that it does not know for another one: `x86_64` hides the entry everywhere, `x64` is meant.',
  references: ['UAPI.1 Boot Loader Specification'],
  examples: {
    invalid: [
      { code: 'title a\nlinux /v\narchitecture x86_64\n', fixed: 'title a\nlinux /v\narchitecture x64\n' },
      'title a\nlinux /v\narchitecture mips64\n',
    ],
    valid: ['title a\nlinux /v\narchitecture x64\n', 'title a\nlinux /v\narchitecture AA64\n'],
  },
  reach: 'section',
  visit: {
    'line:architecture'({ value, valueSpan }, { analysis, report }) {
      const name = value.toLowerCase();
      if (value === '' || analysis.template || architectures.has(name)) return;
      const meant = [...architectures].find(([, others]) => others.includes(name))?.[0];
      const message = `EFI has no architecture "${value.slice(0, 40)}", so the entry is shown nowhere`;
      report(valueSpan, meant === undefined ? `${message}.` : `${message}; "${meant}" is meant.`, {
        fixes:
          meant === undefined
            ? []
            : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(valueSpan, meant)] }],
      });
    },
  },
});
