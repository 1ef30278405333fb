import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** Finds settings that a later line replaces. */
export default defineRule({
  id: 'nfs-default/overwritten',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A setting is given twice, and the first has no effect.',
  why: 'The shell keeps the last value, and options of two lines are not put together. Remove the line that you don’t mean, or write all options into one.',
  references: ['sh(1)'],
  examples: {
    invalid: ['RPCMOUNTDOPTS="--manage-gids"\nRPCMOUNTDOPTS="--port 4000"\n'],
    valid: ['RPCMOUNTDOPTS="--manage-gids"\nRPCMOUNTDOPTS="$RPCMOUNTDOPTS --port 4000"\n'],
  },
  visit: {
    assignment(node, { analysis, report }) {
      const last = analysis.inForce.get(node.name);
      if (!node.plain || node.temporary || last === undefined || last === node) return;
      if (findKey(node.name) === undefined || last.value.includes('$')) return;
      report(node.nameSpan, `${node.name} is set again further down, which is what counts.`, {
        tags: ['unnecessary'],
        related: [{ span: last.nameSpan, message: 'This counts.' }],
      });
    },
  },
});
