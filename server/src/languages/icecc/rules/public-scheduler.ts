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
      if (!node.name.endsWith('_SCHEDULER_HOST') || !node.literal) return;
      if (
        !/^\d{1,3}(\.\d{1,3}){3}$/.test(node.value) ||
        /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|192\.0\.2|198\.51\.100|203\.0\.113)\./.test(
          node.value,
        )
      )
        return;
      report(
        node.valueSpan,
        'icecream authenticates nobody; with a scheduler on the internet, whoever reaches a daemon runs programs on it.',
      );
    },
  },
});
