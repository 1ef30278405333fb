import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** A value is of another type than its setting takes. */
export default defineRule({
  id: 'icecc/invalid-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A value is of another type than its setting takes.',
  why: 'The start script hands the value on, and the daemon refuses to start or takes its default.',
  references: ['icecream 1.4, daemon/main.cpp'],
  examples: {
    invalid: ['ICECC_NICE_LEVEL="fast"\n', 'ICECC_ALLOW_REMOTE="maybe"\n'],
    valid: ['ICECC_NICE_LEVEL=5\nICECC_MAX_JOBS=""\nICECC_ALLOW_REMOTE="no"\n'],
  },
  visit: {
    assignment(node, { report }) {
      const entry = findKey(node.name);
      if (entry === undefined || !node.literal || node.value === '') return;
      const { value } = node;
      if (entry.type === 'nice' && !(/^\d+$/.test(value) && Number(value) <= 19))
        report(node.valueSpan, `${node.name} goes from 0 to 19, not "${value}".`);
      else if ((entry.type === 'count' || entry.type === 'megabytes') && !/^\d+$/.test(value))
        report(node.valueSpan, `${node.name} is a whole number, not "${value}".`);
      else if (entry.type === 'yes-no' && !/^(yes|no)$/.test(value))
        report(node.valueSpan, `${node.name} is yes or no, not "${value}".`);
      else if (entry.type === 'path' && entry.reader !== 'icecc (client)' && !value.startsWith('/'))
        report(node.valueSpan, `${node.name} is an absolute path, not "${value}".`);
    },
  },
});
