import type { RuleContext } from '../../../core/rules/rule.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { ErrorNode } from '../parse/tree.ts';

function report(message: string) {
  return (node: ErrorNode, context: RuleContext<NginxAnalysis>) => {
    if (context.analysis.root.template) return;
    const span = { start: node.start, end: Math.max(node.end, node.start + 1) };
    const removable = node.end > node.start;
    context.report(span, message, {
      fixes: removable ? [{ title: 'Remove ";"', safety: 'suggested', edits: [{ ...span, newText: '' }] }] : [],
    });
  };
}

/** Finds a `;` or `{` that no directive stands before. */
export default defineRule({
  id: 'nginx/unexpected-semicolon',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A `;` or `{` stands where a directive should begin.',
  why: 'nginx refuses an empty directive; a `;` behind a block’s `}` is the usual case.',
  references: ['src/core/ngx_conf_file.c, ngx_conf_read_token (nginx 1.31)'],
  examples: {
    invalid: [{ code: 'server {\n    listen 80;;\n}', fixed: 'server {\n    listen 80;\n}' }],
    valid: ['server {\n    listen 80;\n}'],
  },
  visit: {
    'error:unexpected-semicolon': report('No directive stands before this ";".'),
    'error:unexpected-block': report('No directive stands before this block.'),
  },
});
