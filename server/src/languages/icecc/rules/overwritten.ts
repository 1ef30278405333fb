import { removal } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** A setting is given twice, and the first has no effect. */
export default defineRule({
  id: 'icecc/overwritten',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A setting is given twice, and the first has no effect.',
  why: 'The shell keeps the last value. Remove the one that you don’t mean.',
  references: ['sh(1)'],
  examples: {
    invalid: [{ code: 'ICECC_MAX_JOBS=4\nICECC_MAX_JOBS=8\n', fixed: 'ICECC_MAX_JOBS=8\n' }],
    valid: ['ICECC_MAX_JOBS=8\n'],
  },
  visit: {
    assignment(node, { analysis, report }) {
      const last = analysis.inForce.get(node.name);
      if (
        !node.plain ||
        node.temporary ||
        last === undefined ||
        last === node ||
        findKey(node.name) === undefined ||
        last.value.includes('$')
      )
        return;
      report(node.nameSpan, `${node.name} is set again further down, which is what counts.`, {
        tags: ['unnecessary'],
        related: [{ span: last.nameSpan, message: 'This counts.' }],
        fixes: [
          {
            title: 'Remove this line',
            safety: 'suggested',
            edits: [removal(analysis.document.text, node)],
          },
        ],
      });
    },
  },
});
