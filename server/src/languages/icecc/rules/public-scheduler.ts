import { hostOf, isPublicAddress } from '../../../core/icecream/address.ts';
import { defineRule } from '../define-rule.ts';

/** The scheduler’s address is on the internet. */
export default defineRule({
  id: 'icecc/public-scheduler',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The scheduler’s address is on the internet.',
  why: 'icecream authenticates nobody and encrypts nothing: whoever reaches a daemon runs programs on it, and whoever is on the way reads the sources. Keep scheduler and daemons in a network of their own, or in a VPN.',
  references: ['icecream 1.4, README.md'],
  examples: {
    invalid: ['ICECC_SCHEDULER_HOST="8.8.4.4"\n'],
    valid: ['ICECC_SCHEDULER_HOST="192.168.1.10"\nICECC_NETNAME=a\n'],
  },
  visit: {
    assignment(node, { report }) {
      if (!node.name.endsWith('_SCHEDULER_HOST') || !node.literal || !isPublicAddress(hostOf(node.value))) return;
      report(
        node.valueSpan,
        'icecream authenticates nobody; with a scheduler on the internet, whoever reaches a daemon runs programs on it.',
      );
    },
  },
});
