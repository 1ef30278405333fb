import type { RuleContext } from '../../../core/rules/rule.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { readLocation } from '../location.ts';
import type { DirectiveNode } from '../parse/tree.ts';

function check(items: readonly DirectiveNode[], context: RuleContext<NginxAnalysis>): void {
  const first = new Map<string, DirectiveNode>();
  for (const item of items) {
    const head = item.name === 'location' ? readLocation(item) : undefined;
    if (head === undefined || head.kind === 'regex') continue;
    // With and without ^~, a prefix is the same entry of nginx's search tree.
    const key = `${head.kind === 'priority-prefix' ? 'prefix' : head.kind} ${head.pattern}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, item);
      continue;
    }
    const line = context.analysis.document.lines.lineOf(before.start) + 1;
    const span = { start: item.words[0]!.start, end: item.words.at(-1)!.end };
    context.report(span, `This location stands here a second time (first in line ${line}), which nginx refuses.`, {
      related: [
        { span: { start: before.words[0]!.start, end: before.words.at(-1)!.end }, message: 'It stands here first.' },
      ],
    });
  }
}

/** Finds locations that are declared twice on one level. */
export default defineRule({
  id: 'nginx/duplicate-location',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'Two locations of one level have the same path.',
  why: 'nginx refuses two prefix, two exact or two named locations with the same text; `^~` makes no difference to that. Merge them.',
  references: [
    'src/http/ngx_http_core_module.c, ngx_http_add_location; src/http/ngx_http.c, ngx_http_join_exact_locations (nginx 1.31)',
  ],
  examples: {
    invalid: ['server {\n    location /a { }\n    location ^~ /a { }\n}'],
    valid: ['server {\n    location /a { }\n    location = /a { }\n    location ~ /a { }\n    location ~ /a { }\n}'],
  },
  reach: 'section',
  visit: {
    directive(node, context) {
      if (node.block === undefined || (node.name !== 'server' && node.name !== 'location')) return;
      if (!context.analysis.root.template) check(node.block.items, context);
    },
    end(context) {
      if (!context.analysis.root.template) check(context.analysis.root.items, context);
    },
  },
});
