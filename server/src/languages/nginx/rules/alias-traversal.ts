import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { readLocation } from '../location.ts';
import { directly } from '../traps/surroundings.ts';

/** Finds aliases through which a request leaves the folder that is meant, or misses it. */
export default defineRule({
  id: 'nginx/alias-traversal',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A location and its `alias` differ in their final slash.',
  why:
    '`alias` takes the place of exactly the characters that the location matched. With `location /i` and `alias /srv/i/`, a request for `/i../x` ' +
    'becomes `/srv/i/../x` and reads files outside of the folder. With the slash on the location alone, `/i/x` becomes `/srv/ix`, which is not there. ' +
    'Give both a slash, or neither.',
  references: ['nginx.org, ngx_http_core_module, alias', 'Gixy, alias_traversal'],
  examples: {
    invalid: [
      {
        code: 'server {\n    location /i {\n        alias /srv/images/;\n    }\n}',
        fixed: 'server {\n    location /i/ {\n        alias /srv/images/;\n    }\n}',
      },
      {
        code: 'server {\n    location /i/ {\n        alias /srv/images;\n    }\n}',
        fixed: 'server {\n    location /i/ {\n        alias /srv/images/;\n    }\n}',
      },
    ],
    valid: [
      'server {\n    location /i/ {\n        alias /srv/images/;\n    }\n    location /f.ico {\n        alias /srv/f.ico;\n    }\n}',
      'server {\n    location = /i {\n        alias /srv/images/index.html;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:location'(node, context) {
      const head = readLocation(node);
      const [alias] = directly(node, 'alias');
      const target = alias?.args[0];
      if (head === undefined || target === undefined || (head.kind !== 'prefix' && head.kind !== 'priority-prefix'))
        return;
      const path = node.args.at(-1)!;
      const end = (word: typeof path) => (word.quote === '' ? word.end : word.end - 1);
      const open = head.pattern.endsWith('/');
      if (!open && target.value.endsWith('/')) {
        context.report(
          path,
          `A request for "${head.pattern}../" leads out of ${target.value}; end the location with a slash too.`,
          {
            fixes: [{ title: 'Add "/" to the location', safety: 'suggested', edits: [insertion(end(path), '/')] }],
            related: [{ span: target, message: 'The alias ends with a slash.' }],
          },
        );
      } else if (
        open &&
        head.pattern !== '/' &&
        !target.value.endsWith('/') &&
        !/\$\w+$|\$\{\w+\}$/.test(target.value)
      ) {
        context.report(
          target,
          `Requests below "${head.pattern}" are looked up as "${target.value}…", without a slash between; end the alias with one.`,
          {
            fixes: [{ title: 'Add "/" to the alias', safety: 'suggested', edits: [insertion(end(target), '/')] }],
          },
        );
      }
    },
  },
});
