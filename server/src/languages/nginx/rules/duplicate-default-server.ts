import { remember } from '../../../core/syntax/remember.ts';
import { httpServersOf } from '../analysis/http-servers.ts';
import { defineRule } from '../define-rule.ts';
import { readListen, socketKey } from '../listen.ts';
import type { DirectiveNode } from '../parse/tree.ts';

/** What makes a server the default one of an address. */
const defaultsOf = remember((server: DirectiveNode) =>
  (server.block?.items ?? []).flatMap((item) => {
    const address = item.name === 'listen' ? readListen(item) : undefined;
    const key = address === undefined ? undefined : socketKey(address);
    const word = item.args.find((arg) => arg.value === 'default_server' || arg.value === 'default');
    return key === undefined || word === undefined ? [] : [{ item, key, word }];
  }),
);

/** Finds two servers that both want to be the default of one address. */
export default defineRule({
  id: 'nginx/duplicate-default-server',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'Two servers are the default server of the same address.',
  why: 'Only one server can answer requests whose name no server has. nginx refuses a second one; remove `default_server` from the others.',
  references: ['src/http/ngx_http.c, ngx_http_add_addresses (nginx 1.31)'],
  examples: {
    invalid: [
      'http {\n    server {\n        listen 80 default_server;\n    }\n    server {\n        listen 80 default_server;\n    }\n}',
    ],
    valid: [
      'http {\n    server {\n        listen 80 default_server;\n    }\n    server {\n        listen [::]:80 default_server;\n    }\n}',
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (analysis.root.template) return;
      const first = new Map<string, DirectiveNode>();
      for (const server of httpServersOf(analysis)) {
        for (const { item, key, word } of defaultsOf(server)) {
          const before = first.get(key);
          if (before === undefined) first.set(key, item);
          else {
            const line = analysis.document.lines.lineOf(before.start) + 1;
            context.report(
              word,
              `Line ${line} already has the default server of this address; nginx refuses a second one.`,
              {
                related: [{ span: before.args[0]!, message: 'The first default server listens here.' }],
              },
            );
          }
        }
      }
    },
  },
});
