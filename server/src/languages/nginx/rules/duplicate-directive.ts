import type { RuleContext } from '../../../core/rules/rule.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode } from '../parse/tree.ts';

function check(items: readonly DirectiveNode[], context: RuleContext<NginxAnalysis>): void {
  const first = new Map<string, DirectiveNode>();
  for (const item of items) {
    const before = first.get(item.name);
    if (before === undefined) {
      first.set(item.name, item);
      continue;
    }
    const entries = context.analysis.entriesOf(item);
    if (entries.length === 0 || !entries.every((entry) => entry.once)) continue;
    const line = context.analysis.document.lines.lineOf(before.start) + 1;
    context.report(
      item.words[0]!,
      `"${item.name}" stands here a second time; nginx takes it once in a block (first in line ${line}).`,
      {
        related: [{ span: before.words[0]!, message: 'It stands here first.' }],
      },
    );
  }
}

/** Finds a second use of what a block can have once. */
export default defineRule({
  id: 'nginx/duplicate-directive',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A directive that a block can have once stands there twice.',
  why: 'nginx does not choose between the two: it refuses the file. Remove the one that you don’t mean.',
  references: ['src/core/ngx_conf_file.c, the slot setters’ "is duplicate" (nginx 1.31)'],
  examples: {
    invalid: ['server {\n    root /a;\n    root /b;\n}', 'http {\n    gzip on;\n    gzip off;\n}'],
    valid: [
      'server {\n    listen 80;\n    listen 81;\n}',
      'http {\n    gzip on;\n    server {\n        gzip off;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    directive(node, context) {
      if (node.block !== undefined && !context.analysis.root.template) check(node.block.items, context);
    },
    end(context) {
      if (!context.analysis.root.template) check(context.analysis.root.items, context);
    },
  },
});
