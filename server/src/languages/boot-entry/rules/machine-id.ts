import { replacement } from '../../../core/text/edit.ts';
import { basename } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';

/** The machine id has not the form of one, or the file is named after another. */
export default defineRule({
  id: 'boot-entry/machine-id',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The machine id has not the form of one, or the file is named after another.',
  why: 'A machine id is 32 lower-case hexadecimal digits, as in /etc/machine-id. Tools find the entries of an installation by it, and remove those of kernels that are gone.',
  references: ['UAPI.1 Boot Loader Specification', 'machine-id(5)'],
  examples: {
    invalid: [
      {
        code: 'title a\nlinux /v\nmachine-id 4098B3F6-48D7-4C13-B1F0-4CFBA7798D6D\n',
        fixed: 'title a\nlinux /v\nmachine-id 4098b3f648d74c13b1f04cfba7798d6d\n',
      },
      'title a\nlinux /v\nmachine-id 1234\n',
      {
        code: 'title a\nlinux /v\nmachine-id 4098b3f648d74c13b1f04cfba7798d6d\n',
        path: '/boot/loader/entries/6a9857a393724b7a981ebb5b8495b9ea-6.1.conf',
      },
    ],
    valid: [
      'title a\nlinux /v\nmachine-id 4098b3f648d74c13b1f04cfba7798d6d\n',
      {
        code: 'title a\nlinux /v\nmachine-id 4098b3f648d74c13b1f04cfba7798d6d\n',
        path: '/boot/loader/entries/4098b3f648d74c13b1f04cfba7798d6d-6.1.conf',
      },
    ],
  },
  reach: 'section',
  visit: {
    'line:machine-id'({ value, valueSpan }, { analysis, report }) {
      if (value === '' || analysis.template) return;
      const plain = value.toLowerCase().replaceAll('-', '');
      if (!/^[0-9a-f]{32}$/.test(value)) {
        const fixable = /^[0-9a-f]{32}$/.test(plain);
        report(valueSpan, 'A machine id is 32 lower-case hexadecimal digits, as in /etc/machine-id.', {
          fixes: fixable
            ? [{ title: `Change to ${plain}`, safety: 'suggested', edits: [replacement(valueSpan, plain)] }]
            : [],
        });
        return;
      }
      const named = /^([0-9a-f]{32})-/.exec(basename(analysis.document.path))?.[1];
      if (named === undefined || named === value) return;
      report(valueSpan, `The file is named after ${named}; tools take it for an entry of that installation.`);
    },
  },
});
