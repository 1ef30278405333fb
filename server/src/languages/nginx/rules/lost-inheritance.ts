import type { RuleContext } from '../../../core/rules/rule.ts';
import { compareVersions } from '../../../core/schema/version.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { indentOf } from '../edits.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { directly, surroundings } from '../traps/surroundings.ts';

/** Headers whose loss opens a hole, in lower case. */
const security =
  /^(strict-transport-security|content-security-policy|x-frame-options|x-content-type-options|referrer-policy|permissions-policy|cross-origin-\w+-policy|host|x-real-ip|x-forwarded-\w+)$/;

/** Directives that may stand several times, and are inherited only where a level has none of its own. */
const inherited = [
  'add_header',
  'add_trailer',
  'proxy_set_header',
  'grpc_set_header',
  'fastcgi_param',
  'uwsgi_param',
  'scgi_param',
] as const;

function check(node: DirectiveNode, parent: DirectiveNode, context: RuleContext<NginxAnalysis>): void {
  const { name } = node;
  const { analysis } = context;
  if (analysis.placeOf(node).kind !== 'config') return;
  // Since 1.29.3 a level can say that its headers join those around it.
  if (
    compareVersions(analysis.target.nginx, '1.29.3') >= 0 &&
    [parent, ...surroundings(parent)].some((at) => directly(at, `${name}_inherit`).length > 0)
  )
    return;
  const outer = surroundings(parent).find((at) => directly(at, name).length > 0);
  if (outer === undefined) return;
  const kept = new Set(directly(parent, name).map((item) => item.args[0]?.value.toLowerCase()));
  const lost = directly(outer, name).filter(
    (item) => item.args[0] !== undefined && !kept.has(item.args[0].value.toLowerCase()),
  );
  if (lost.length === 0 || directly(parent, 'include').length > 0) return;
  const names = [...new Set(lost.map((item) => item.args[0]!.value))];
  const { text } = analysis.document;
  const indent = indentOf(analysis, node);
  const again = lost.map((item) => `${text.slice(item.start, item.end)}\n${indent}`).join('');
  context.report(
    node.words[0]!,
    `This level replaces every "${name}" of the ${outer.name} around it: ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} lost here.`,
    {
      severity: names.some((lostName) => security.test(lostName.toLowerCase())) ? 'warning' : 'info',
      related: [{ span: lost[0]!.words[0]!, message: `The "${name}" that is lost.` }],
      fixes: [{ title: `Repeat ${names.join(', ')} here`, safety: 'suggested', edits: [insertion(node.start, again)] }],
    },
  );
}

/** Finds headers and parameters that an inner level silently drops. */
export default defineRule({
  id: 'nginx/lost-inheritance',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A level sets one header or parameter and thereby loses those of the level around it.',
  why:
    '`add_header`, `proxy_set_header` and the `…_param` directives are inherited only where a level has none of its own. One header in a location drops ' +
    'all of the server’s, HSTS and frame protection among them. Repeat them, put them into an included file, or (since nginx 1.29.3) use `add_header_inherit merge`.',
  references: [
    'nginx.org, ngx_http_headers_module',
    'nginx blog, top 10 configuration mistakes, no. 4',
    'Gixy, add_header_redefinition',
  ],
  examples: {
    invalid: [
      {
        code: 'server {\n    add_header X-Frame-Options DENY always;\n    location / {\n        add_header X-Kind a;\n    }\n}',
        fixed:
          'server {\n    add_header X-Frame-Options DENY always;\n    location / {\n        add_header X-Frame-Options DENY always;\n        add_header X-Kind a;\n    }\n}',
      },
    ],
    valid: ['server {\n    add_header X-Frame-Options DENY always;\n    location / { }\n}'],
  },
  reach: 'section',
  visit: {
    directive(node, context) {
      if (node.block === undefined || node.parent === undefined) return;
      for (const name of inherited) {
        const [first] = directly(node, name);
        if (first !== undefined) check(first, node, context);
      }
    },
  },
});
