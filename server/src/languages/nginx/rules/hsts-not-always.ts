import { compareVersions } from '../../../core/schema/version.ts';
import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { setsHsts } from '../tls-config/hsts.ts';

/** Finds Strict-Transport-Security that error pages go without. */
export default defineRule({
  id: 'nginx/hsts-not-always',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  what: '`add_header Strict-Transport-Security` lacks `always`.',
  why:
    'Without `always` nginx adds a header only to answers of the kinds 200, 201, 204, 206, 301, 302, 303, 304, 307 and 308. A ' +
    'visitor whose first answer is an error (401, 404, 502 …) does not learn that the host is to be visited with TLS only.',
  references: ['https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header', 'RFC 6797, 7.1'],
  examples: {
    invalid: [
      {
        code: 'server {\n    add_header Strict-Transport-Security "max-age=31536000; includeSubDomains";\n}',
        fixed: 'server {\n    add_header Strict-Transport-Security "max-age=31536000; includeSubDomains" always;\n}',
      },
    ],
    valid: [
      'server {\n    add_header Strict-Transport-Security "max-age=31536000" always;\n}',
      'server {\n    add_header X-Frame-Options DENY;\n}',
      {
        code: 'server {\n    add_header Strict-Transport-Security max-age=31536000;\n}',
        settings: { version: '1.6.3' },
      },
    ],
  },
  reach: 'node',
  visit: {
    'directive:add_header'(node, context) {
      const { analysis } = context;
      const [name, value, ...rest] = node.args;
      if (!setsHsts(node) || name === undefined || value === undefined || rest.length > 0 || analysis.root.template)
        return;
      // The parameter came with nginx 1.7.5.
      if (compareVersions(analysis.target.nginx, '1.7.5') < 0) return;
      const message = 'Error pages go without this header, since nginx adds it to them only with "always"; add it.';
      context.report({ start: name.start, end: value.end }, message, {
        fixes: [{ title: 'Add "always"', safety: 'safe', edits: [insertion(value.end, ' always')] }],
      });
    },
  },
});
