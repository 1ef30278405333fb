import { insertion, replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** A setting of os-prober has no effect, since os-prober is off. */
export default defineRule({
  id: 'grub-default/os-prober-off',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A setting of os-prober has no effect, since os-prober is off.',
  why: 'Since GRUB 2.06 other systems are looked for only with `GRUB_DISABLE_OS_PROBER=false`; without that line, or with another value, the list of what to skip changes nothing, and other systems do not appear.',
  references: ['util/grub.d/30_os-prober.in (GRUB 2.12)'],
  examples: {
    invalid: [
      {
        code: 'GRUB_OS_PROBER_SKIP_LIST="12AB-34CD@/dev/sda1"\n',
        fixed: 'GRUB_OS_PROBER_SKIP_LIST="12AB-34CD@/dev/sda1"\nGRUB_DISABLE_OS_PROBER=false\n',
      },
      'GRUB_DISABLE_OS_PROBER=true\nGRUB_OS_PROBER_SKIP_LIST="a"\n',
    ],
    valid: ['GRUB_DISABLE_OS_PROBER=false\nGRUB_OS_PROBER_SKIP_LIST="a"\n', 'GRUB_DISABLE_OS_PROBER=true\n'],
  },
  visit: {
    end({ analysis, report }) {
      const skip = analysis.inForce.get('GRUB_OS_PROBER_SKIP_LIST');
      const off = analysis.inForce.get('GRUB_DISABLE_OS_PROBER');
      if (skip === undefined || skip.value === '' || off?.value === 'false' || off?.literal === false) return;
      report(skip, 'Other systems are looked for only with GRUB_DISABLE_OS_PROBER=false.', {
        ...(off === undefined ? {} : { related: [{ span: off.valueSpan, message: 'os-prober is off here.' }] }),
        fixes: [
          {
            title: 'Set GRUB_DISABLE_OS_PROBER=false',
            safety: 'suggested',
            edits:
              off === undefined
                ? [insertion(skip.end, '\nGRUB_DISABLE_OS_PROBER=false')]
                : [replacement(off.valueSpan, 'false')],
          },
        ],
      });
    },
  },
});
