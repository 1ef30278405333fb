import { defineRule } from '../define-rule.ts';
import { directly } from '../traps/surroundings.ts';

/** Finds access rules that a `return` beside them passes by. */
export default defineRule({
  id: 'nginx/return-before-access',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A `return` stands beside access rules, which it does not wait for.',
  why: '`return` answers in the rewrite phase, before `allow`, `deny`, `auth_basic` and `auth_request` are looked at. Everybody gets the answer. Serve a file instead, or check in a `map`.',
  references: ['nginx.org, development guide, HTTP phases', 'Gixy, return_bypasses_allow_deny'],
  examples: {
    invalid: ['server {\n    location /secret {\n        deny all;\n        return 200 "secret";\n    }\n}'],
    valid: [
      'server {\n    location /secret {\n        deny all;\n        try_files /secret.txt =404;\n    }\n    location /gone {\n        return 410;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:return'(node, context) {
      if (node.parent?.name !== 'location' || !/^2\d\d$/.test(node.args[0]?.value ?? '')) return;
      const [access] = directly(node.parent, 'deny', 'auth_basic', 'auth_request', 'auth_jwt');
      if (access === undefined || access.args[0]?.value === 'off') return;
      context.report(node.words[0]!, `This answers before "${access.name}" is looked at, so everybody gets it.`, {
        related: [{ span: access.words[0]!, message: 'The rule that is passed by.' }],
      });
    },
  },
});
