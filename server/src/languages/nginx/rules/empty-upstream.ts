import { defineRule } from '../define-rule.ts';

/** What may give an upstream its servers. */
const sources = new Set(['server', 'include', 'state', 'resolver']);

/** Finds upstreams that name no server. */
export default defineRule({
  id: 'nginx/empty-upstream',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'An upstream has no server.',
  why: 'nginx refuses an upstream block that names no server. Add one, or remove the block.',
  references: ['src/http/ngx_http_upstream.c, ngx_http_upstream (nginx 1.31)'],
  examples: {
    invalid: ['http {\n    upstream app {\n        keepalive 8;\n    }\n}'],
    valid: ['http {\n    upstream app {\n        server 127.0.0.1:8080;\n    }\n}'],
  },
  reach: 'section',
  visit: {
    'directive:upstream'(node, context) {
      const { analysis } = context;
      if (node.block === undefined || !node.block.closed || node.args.length !== 1 || analysis.root.template) return;
      if (analysis.placeOf(node).kind !== 'config' || analysis.entriesOf(node).length === 0) return;
      const known = node.block.items.every(
        (item) =>
          !sources.has(item.name) && analysis.entriesOf(item).every((entry) => !entry.thirdParty && !entry.commercial),
      );
      if (known)
        context.report(node.words[0]!, `The upstream "${node.args[0]!.value}" has no server, which nginx refuses.`);
    },
  },
});
