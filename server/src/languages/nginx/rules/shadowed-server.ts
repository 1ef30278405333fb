import { remember } from '../../../core/syntax/remember.ts';
import { httpServersOf } from '../analysis/http-servers.ts';
import { defineRule } from '../define-rule.ts';
import { readListen, socketKey } from '../listen.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { directly } from '../traps/surroundings.ts';

/** Finds server names that an earlier server on the same address already has. */
export default defineRule({
  id: 'nginx/shadowed-server',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A server name is taken by an earlier server on the same address and port.',
  why: 'nginx warns ("conflicting server name … ignored"), keeps the first, and never asks the second for this name. Remove the name from one of them.',
  references: ['src/http/ngx_http.c, ngx_http_server_names (nginx 1.31)'],
  examples: {
    invalid: [
      'http {\n    server {\n        listen 80;\n        server_name www.example.org;\n    }\n    server {\n        listen 80;\n        server_name www.example.org;\n    }\n}',
    ],
    valid: [
      'http {\n    server {\n        listen 80;\n        server_name www.example.org;\n    }\n    server {\n        listen 443 ssl;\n        server_name www.example.org;\n    }\n}',
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (analysis.root.template) return;
      const first = new Map<string, WordNode>();
      for (const server of httpServersOf(analysis)) {
        for (const { id, word } of claimsOf(server)) {
          const before = first.get(id);
          if (before === undefined) first.set(id, word);
          else if (!server.block!.items.some((item) => item.start <= before.start && before.end <= item.end)) {
            const line = analysis.document.lines.lineOf(before.start) + 1;
            context.report(
              word,
              `The server of line ${line} already has this name on the same address; nginx never asks this one for it.`,
              {
                related: [{ span: before, message: 'The first server has the name here.' }],
              },
            );
          }
        }
      }
    },
  },
});

/** The names of a server, each with an address that it surely listens on. */
const claimsOf = remember((server: DirectiveNode) => {
  const words = directly(server, 'server_name').flatMap((item) => item.args);
  return addressesOf(server).flatMap((key) =>
    words.map((word) => ({
      id: `${key} ${word.value.startsWith('~') ? word.value : word.value.toLowerCase()}`,
      word,
    })),
  );
});

/** The addresses that a server surely listens on; one that says nothing listens on port 80. */
function addressesOf(server: DirectiveNode): string[] {
  const listens = directly(server, 'listen');
  if (listens.length === 0) return directly(server, 'include').length > 0 ? [] : ['*:80'];
  return listens.flatMap((listen) => {
    const address = readListen(listen);
    const key = address === undefined ? undefined : socketKey(address);
    return key === undefined ? [] : [key];
  });
}
