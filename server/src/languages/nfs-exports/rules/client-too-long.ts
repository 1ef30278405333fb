import { longestClient } from '../../../core/nfs/exports/parse-client.ts';
import { defineRule } from '../define-rule.ts';

/** Finds clients that do not fit into exportfs' buffer. */
export default defineRule({
  id: 'nfs-exports/client-too-long',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'A client with its options is longer than 511 bytes.',
  why:
    'exportfs reads a client and its options into a buffer of 512 bytes and stops at a longer word, so this line and all below it are ' +
    'not exported. Put options that clients share behind a `-` in front of them.',
  references: ['support/nfs/exports.c, getexportent (nfs-utils 2.6.2)'],
  examples: {
    invalid: [`/srv 192.0.2.1(ro${',sync'.repeat(110)})\n`],
    valid: [`/srv 192.0.2.1(ro${',sync'.repeat(10)})\n`],
  },
  visit: {
    client(node, context) {
      if (!node.faults.includes('too-long')) return;
      context.report(node, `A client and its options may take ${longestClient} bytes; exportfs stops here.`);
    },
  },
});
