import { defineRule } from '../define-rule.ts';
import { readLocation } from '../location.ts';

/** Finds `alias` beside `root`, and where no alias can be. */
export default defineRule({
  id: 'nginx/root-and-alias',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A location has both `root` and `alias`, or a named location has an `alias`.',
  why: '`root` puts the whole path behind a folder, `alias` replaces the location’s part of it; nginx refuses both at once. A named location has no path to replace.',
  references: ['src/http/ngx_http_core_module.c, ngx_http_core_root (nginx 1.31)'],
  examples: {
    invalid: [
      'server {\n    location /a {\n        root /srv;\n        alias /srv/a;\n    }\n}',
      'server {\n    location @a {\n        alias /srv/a;\n    }\n}',
    ],
    valid: ['server {\n    root /srv;\n    location /a {\n        alias /srv/b;\n    }\n}'],
  },
  reach: 'section',
  visit: {
    'directive:location'(node, context) {
      const items = node.block?.items ?? [];
      const root = items.find((item) => item.name === 'root');
      const alias = items.find((item) => item.name === 'alias');
      if (alias === undefined || context.analysis.root.template) return;
      if (readLocation(node)?.kind === 'named')
        context.report(alias.words[0]!, 'A named location has no path that an alias could replace.');
      if (root === undefined) return;
      const [first, second] = root.start < alias.start ? [root, alias] : [alias, root];
      context.report(second.words[0]!, `"${second.name}" cannot stand beside "${first.name}" in one location.`, {
        related: [{ span: first.words[0]!, message: `"${first.name}" stands here.` }],
      });
    },
  },
});
