import type { RuleContext } from '../../../core/rules/rule.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { hasAround } from '../traps/surroundings.ts';

function check(node: DirectiveNode, context: RuleContext<NginxAnalysis>): void {
  if (
    node.parent === undefined ||
    hasAround(node.parent, 'allow', 'deny', 'auth_basic', 'auth_request', 'auth_jwt', 'internal', 'satisfy', 'auth_pam')
  )
    return;
  if (context.analysis.placeOf(node).kind !== 'config') return;
  context.report(
    node.words[0]!,
    `Anybody can read "${node.name}"; allow the addresses that need it and deny the rest.`,
  );
}

/** Finds status pages that anybody can read. */
export default defineRule({
  id: 'nginx/open-status',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'A status page has no access rules.',
  why: 'Status pages tell how busy a server is, what stands behind it, and, for the API of the commercial edition, let others change that. Allow the monitoring’s addresses and `deny all`.',
  references: ['nginx blog, top 10 configuration mistakes, no. 8'],
  examples: {
    invalid: ['server {\n    location /status {\n        stub_status;\n    }\n}'],
    valid: [
      'server {\n    location /status {\n        stub_status;\n        allow 127.0.0.1;\n        deny all;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: { 'directive:stub_status': check, 'directive:api': check, 'directive:vhost_traffic_status_display': check },
});
