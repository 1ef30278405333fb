import type { RuleContext } from '../../../core/rules/rule.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode } from '../parse/tree.ts';

/** Words that stand alone in a map, or that every block of values knows. */
const alone: Readonly<Record<string, readonly string[]>> = {
  map: ['hostnames', 'volatile'],
  geo: ['ranges', 'proxy_recursive', 'volatile'],
  split_clients: [],
};

function check(node: DirectiveNode, context: RuleContext<NginxAnalysis>): void {
  const { analysis } = context;
  if (node.block === undefined || analysis.root.template || analysis.entriesOf(node).length === 0) return;
  const singles = alone[node.name]!;
  let first: DirectiveNode | undefined;
  for (const item of node.block.items) {
    const name = item.words[0];
    if (name === undefined || item.block !== undefined) continue;
    if (item.words.length !== 2 && !(item.words.length === 1 && singles.includes(item.name))) {
      context.report(
        name,
        `Every line of a ${node.name} is a key and a value; this one has ${item.words.length === 1 ? 'a key alone' : `${item.words.length} words`}.`,
      );
    }
    if (item.name !== 'default' || name.quote !== '' || node.name === 'split_clients') continue;
    if (first === undefined) first = item;
    else if (node.name === 'map') {
      context.report(name, 'A map can have one default.', {
        related: [{ span: first.words[0]!, message: 'It stands here first.' }],
      });
    }
  }
}

/** Finds lines of maps that are no pairs, and second defaults. */
export default defineRule({
  id: 'nginx/malformed-map',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A line of a `map`, `geo` or `split_clients` block is not a key with a value, or a map has two defaults.',
  why: 'nginx reads these blocks as pairs and refuses anything else; a value with spaces needs quotes.',
  references: [
    'src/http/modules/ngx_http_map_module.c, ngx_http_map; ngx_http_geo_module.c; ngx_http_split_clients_module.c (nginx 1.31)',
  ],
  examples: {
    invalid: [
      'http {\n    map $uri $kind {\n        /a;\n    }\n}',
      'http {\n    map $uri $kind {\n        default 1;\n        default 2;\n    }\n}',
    ],
    valid: [
      'http {\n    map $uri $kind {\n        hostnames;\n        default 1;\n        ~^/a "two words";\n    }\n}',
    ],
  },
  reach: 'section',
  visit: { 'directive:map': check, 'directive:geo': check, 'directive:split_clients': check },
});
