import { defineRule } from '../define-rule.ts';

/** Finds referer checks that a request without a referer passes. */
export default defineRule({
  id: 'nginx/empty-referer',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: '`valid_referers` accepts requests that have no referer.',
  why: 'A page can forbid the browser to send a referer, so `none` lets through what the check should stop. Leave `none` out if that matters, or use tokens instead of the referer.',
  references: ['nginx.org, ngx_http_referer_module', 'Gixy, valid_referers'],
  examples: {
    invalid: ['server {\n    valid_referers none server_names;\n}'],
    valid: ['server {\n    valid_referers server_names *.example.org;\n}'],
  },
  reach: 'section',
  visit: {
    'directive:valid_referers'(node, context) {
      const none = node.args.find((arg) => arg.value === 'none');
      if (none !== undefined)
        context.report(none, 'Any page can have requests sent without a referer, which this accepts.');
    },
  },
});
