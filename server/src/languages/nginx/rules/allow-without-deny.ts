import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { indentOf } from '../edits.ts';
import { directly } from '../traps/surroundings.ts';

/** Finds lists of allowed addresses that deny nobody. */
export default defineRule({
  id: 'nginx/allow-without-deny',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Addresses are allowed, but nobody is denied.',
  why: 'Whoever no rule names is let in, so `allow` alone does nothing. End the list with `deny all;`.',
  references: ['nginx.org, ngx_http_access_module', 'Gixy, allow_without_deny'],
  examples: {
    invalid: [
      {
        code: 'server {\n    location /status {\n        allow 10.0.0.0/8;\n    }\n}',
        fixed: 'server {\n    location /status {\n        allow 10.0.0.0/8;\n        deny all;\n    }\n}',
      },
    ],
    valid: [
      'server {\n    location /status {\n        allow 10.0.0.0/8;\n        deny all;\n    }\n    location / {\n        allow all;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    directive(parent, context) {
      if (parent.block === undefined) return;
      const allowed = directly(parent, 'allow');
      const node = allowed.at(-1);
      if (node === undefined || directly(parent, 'deny', 'include').length > 0) return;
      if (allowed.some((rule) => rule.args[0]?.value === 'all')) return;
      const indent = indentOf(context.analysis, node);
      context.report(node.words[0]!, 'Nobody is denied, so everybody is allowed.', {
        fixes: [
          { title: 'Add "deny all;"', safety: 'suggested', edits: [insertion(node.end, `\n${indent}deny all;`)] },
        ],
      });
    },
  },
});
