import { clientType } from '../../../core/nfs/exports/client.ts';
import { defineRule } from '../define-rule.ts';

/** Finds `host (options)`: two clients, the second of them everybody. */
export default defineRule({
  id: 'nfs-exports/space-before-options',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A blank between a client and its options gives those options to everybody.',
  why:
    'exportfs reads `host (rw)` as two clients: `host`, with default options, and nobody in particular, which means every host in ' +
    'the world, with `rw`. It prints a warning for each, and exports both.',
  references: ['exports(5)', 'support/nfs/exports.c, getexportent (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      { code: '/srv 192.0.2.1 (rw,sync)\n', fixed: '/srv 192.0.2.1(rw,sync)\n' },
      { code: '/srv *.example.org (ro)\n', fixed: '/srv *.example.org(ro)\n' },
    ],
    valid: ['/srv 192.0.2.1(rw,sync)\n', '/srv -ro 192.0.2.1 192.0.2.2(rw)\n'],
  },
  visit: {
    entry(node, context) {
      for (const [index, client] of node.clients.entries()) {
        const before = node.clients[index - 1];
        if (!client.faults.includes('no-host') || before === undefined || before.options !== undefined) continue;
        const named = clientType(before.name) === 'everybody' ? 'everybody' : `everybody, not to ${before.name}`;
        context.report(
          { start: before.start, end: client.end },
          `The blank gives these options to ${named}; "${before.name}" gets the defaults.`,
          {
            fixes: [
              {
                title: 'Remove the blank',
                safety: 'suggested',
                edits: [{ start: before.end, end: client.start, newText: '' }],
              },
            ],
          },
        );
      }
    },
  },
});
