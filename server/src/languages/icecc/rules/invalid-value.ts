import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { ShellAssignment } from '../../../core/shell/tree.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** A value is of another type than its setting takes. */
export default defineRule({
  id: 'icecc/invalid-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A value is of another type than its setting takes.',
  why: 'The start script hands the value on, and the daemon refuses to start or takes its default.',
  references: ['icecream 1.4, daemon/main.cpp'],
  examples: {
    invalid: [
      'ICECC_NICE_LEVEL="fast"\n',
      { code: 'ICECC_NICE_LEVEL="25"\n', fixed: 'ICECC_NICE_LEVEL="19"\n' },
      'ICECC_ALLOW_REMOTE="maybe"\n',
      { code: 'ICECC_ALLOW_REMOTE=False\n', fixed: 'ICECC_ALLOW_REMOTE="no"\n' },
    ],
    valid: ['ICECC_NICE_LEVEL=5\nICECC_MAX_JOBS=""\nICECC_ALLOW_REMOTE="no"\n'],
  },
  visit: {
    assignment(node, { report }) {
      const entry = findKey(node.name);
      if (entry === undefined || !node.literal || node.value === '') return;
      const { value } = node;
      if (entry.type === 'nice' && !(/^\d+$/.test(value) && Number(value) <= 19))
        report(node.valueSpan, `${node.name} goes from 0 to 19, not "${value}".`, {
          fixes: /^\d+$/.test(value) ? change(node, '19') : [],
        });
      else if ((entry.type === 'count' || entry.type === 'megabytes') && !/^\d+$/.test(value))
        report(node.valueSpan, `${node.name} is a whole number, not "${value}".`);
      else if (entry.type === 'yes-no' && !/^(yes|no)$/.test(value))
        report(
          node.valueSpan,
          node.name.endsWith('_ALLOW_REMOTE')
            ? `${node.name} is yes or no in lower case; the start script takes "${value}" for yes.`
            : `${node.name} is yes or no in lower case; the start script takes "${value}" for no.`,
          { fixes: changeToWord(node) },
        );
      else if (entry.type === 'path' && entry.reader !== 'icecc (client)' && !value.startsWith('/'))
        report(node.valueSpan, `${node.name} is an absolute path, not "${value}".`);
    },
  },
});

const change = ({ valueSpan }: ShellAssignment, value: string): Fix[] => [
  { title: `Change to ${value}`, safety: 'suggested', edits: [replacement(valueSpan, `"${value}"`)] },
];

/** `no` or `yes` where the value says one of them in another way. */
function changeToWord(node: ShellAssignment): Fix[] {
  if (/^(?:no|n|false|off|0)$/i.test(node.value)) return change(node, 'no');
  if (/^(?:yes|y|true|on|1)$/i.test(node.value)) return change(node, 'yes');
  return [];
}
