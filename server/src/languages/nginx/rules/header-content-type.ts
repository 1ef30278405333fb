import { defineRule } from '../define-rule.ts';

/** Finds content types that are added beside nginx’s own. */
export default defineRule({
  id: 'nginx/header-content-type',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: '`add_header Content-Type` gives an answer two content types.',
  why: 'nginx sends its own from `types` and `default_type` beside it, and clients choose one of the two. Set `default_type` in a location with an empty `types { }` instead.',
  references: ['nginx.org, ngx_http_headers_module', 'Gixy, add_header_content_type'],
  examples: {
    invalid: ['server {\n    location /a {\n        add_header Content-Type text/plain;\n    }\n}'],
    valid: ['server {\n    location /a {\n        default_type text/plain;\n    }\n}'],
  },
  reach: 'section',
  visit: {
    'directive:add_header'(node, context) {
      const name = node.args[0];
      if (name?.value.toLowerCase() !== 'content-type') return;
      context.report(name, 'nginx sends its own content type beside this one; use "default_type".');
    },
  },
});
