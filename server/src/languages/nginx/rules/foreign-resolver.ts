import { defineRule } from '../define-rule.ts';

const local = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[?(::1|f[cde]))/i;

/** Finds name servers on the other side of the internet. */
export default defineRule({
  id: 'nginx/foreign-resolver',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: '`resolver` asks a name server outside of your network.',
  why: 'nginx asks over plain UDP; whoever can send forged answers decides which machine it connects to. A caching resolver on the machine itself is safer and quicker.',
  references: ['nginx.org, ngx_http_core_module, resolver', 'Gixy, resolver_external'],
  examples: {
    invalid: ['http {\n    resolver 192.0.2.53;\n}'],
    valid: ['http {\n    resolver 127.0.0.53 valid=30s;\n}'],
  },
  reach: 'section',
  visit: {
    'directive:resolver'(node, context) {
      const outside = node.args.find(
        (arg) => /^(\d+\.\d+\.\d+\.\d+|\[[\da-f:]+\])(:\d+)?$/i.test(arg.value) && !local.test(arg.value),
      );
      if (outside !== undefined)
        context.report(outside, 'Answers of a name server outside of your network can be forged on their way.');
    },
  },
});
