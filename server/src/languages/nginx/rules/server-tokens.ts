import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds servers that tell their version to everybody. */
export default defineRule({
  id: 'nginx/server-tokens',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  what: '`server_tokens` shows nginx’s version in headers and error pages.',
  why: 'The version tells an attacker which holes to try. It is no protection to hide it, but nobody needs to see it.',
  references: ['nginx.org, ngx_http_core_module, server_tokens', 'Gixy, version_disclosure'],
  examples: {
    invalid: [{ code: 'http {\n    server_tokens on;\n}', fixed: 'http {\n    server_tokens off;\n}' }],
    valid: ['http {\n    server_tokens off;\n}'],
  },
  reach: 'node',
  visit: {
    'directive:server_tokens'(node, context) {
      const value = node.args[0];
      if (value === undefined || !/^(on|build)$/.test(value.value)) return;
      context.report(value, 'Every answer names the version of this nginx.', {
        fixes: [{ title: 'Change to off', safety: 'suggested', edits: [replacement(value, 'off')] }],
      });
    },
  },
});
