import { declaredNames, type NameOccurrence, namesOfKind } from '../../../core/features/names.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { findDirectives } from '../schema/schema.ts';
import { findVariable, knownVariables } from '../schema/variables.ts';

/** Directives whose arguments nginx does not read variables in, or not all of them. */
const literal = new Set([
  'log_format',
  'rewrite',
  'location',
  'server_name',
  'if',
  'map',
  'fastcgi_split_path_info',
  'include',
  'geo',
]);

/** Directives of the http core and its modules whose values nginx compiles, so that an unknown variable is refused. */
const compiled = new Set([
  'proxy_pass',
  'proxy_set_header',
  'add_header',
  'add_trailer',
  'return',
  'set',
  'try_files',
  'root',
  'alias',
  'fastcgi_param',
  'uwsgi_param',
  'scgi_param',
  'fastcgi_pass',
  'access_log',
  'proxy_cache_key',
  'fastcgi_cache_key',
  'limit_req_zone',
  'limit_conn_zone',
  'map',
  'split_clients',
  'auth_basic',
  'expires',
  'index',
  'sub_filter',
  'grpc_set_header',
  'log_format',
  'proxy_cookie_path',
  'if',
]);

/** The variables that are declared, and the uses of those that nginx itself does not have. */
const customIn = remember((list: readonly NameOccurrence[]) => {
  const own = namesOfKind(list, 'variable').filter(({ name }) => findVariable(name) === undefined);
  const used = own.filter(({ role }) => role === 'reference');
  return { declared: declaredNames(list, 'variable'), used };
});

/** Whether some directive that we know nothing of may declare variables. */
function hasStrangers(analysis: NginxAnalysis): boolean {
  const trees =
    analysis.graph === undefined ? [analysis.root] : [...analysis.graph.files.values()].map((file) => file.tree);
  const strange = (items: readonly DirectiveNode[]): boolean =>
    items.some(({ name }) => {
      const entries = findDirectives(name);
      return name === 'load_module' || (entries.length > 0 && entries.every((entry) => entry.thirdParty));
    });
  return trees.some(
    (tree) => strange(tree.items) || tree.items.some((item) => item.block !== undefined && strange(item.block.items)),
  );
}

/** Further ones are found without a guess at what was meant, which takes long. */
const mostSuggestions = 100;

/** Finds variables that neither nginx nor any file of the configuration knows. */
export default defineRule({
  id: 'nginx/unknown-variable',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A variable is used that neither nginx nor the configuration declares.',
  why:
    'nginx refuses a configuration that uses a variable which no module and no `set`, `map`, `geo` or named capture declares. The rule speaks ' +
    'only when the whole configuration is in sight and no module is loaded that may bring variables of its own.',
  references: ['src/http/ngx_http_variables.c, ngx_http_variables_init_vars (nginx 1.31)'],
  examples: {
    invalid: [
      {
        code: 'events { }\nhttp {\n    server {\n        return 301 https://$hots$request_uri;\n    }\n}',
        fixed: 'events { }\nhttp {\n    server {\n        return 301 https://$host$request_uri;\n    }\n}',
      },
    ],
    valid: [
      'events { }\nhttp {\n    map $uri $kind { default 1; }\n    server {\n        add_header X-Kind $kind;\n    }\n}',
      'events { }\nhttp {\n    server {\n        return 200 $http_x_anything$arg_id$cookie_session;\n    }\n}',
      'server {\n    add_header X-Kind $kind;\n}',
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (!analysis.complete || analysis.root.template) return;
      const custom = analysis.nameLists().map(customIn);
      const declared = new Set(custom.flatMap((list) => [...list.declared]));
      const undeclared = custom
        .flatMap(({ used }) => used.filter(({ name }) => !declared.has(name)))
        .filter(({ path }) => path === analysis.document.path);
      if (undeclared.length === 0 || hasStrangers(analysis)) return;
      const builtIn = knownVariables().filter((entry) => !entry.prefix);
      const candidates = [...declared, ...builtIn.map((entry) => entry.name)];
      let unknown = 0;
      for (const { name, span } of undeclared) {
        // All capitals are what envsubst fills in before nginx sees the file.
        const written = analysis.document.text.slice(span.start, span.end);
        if (/^[A-Z][A-Z0-9_]*$/.test(written)) continue;
        const user = directiveAround(analysis, span.start);
        if (user === undefined || !compiled.has(user.name) || (literal.has(user.name) && !isValue(user, span.start)))
          continue;
        const meant = ++unknown > mostSuggestions ? undefined : nearest(name, candidates);
        context.report(
          { start: span.start - 1, end: span.end },
          `Nothing declares the variable "$${written}"${meant === undefined ? '.' : `; did you mean "$${meant}"?`}`,
          {
            fixes:
              meant === undefined
                ? []
                : [{ title: `Change to $${meant}`, safety: 'suggested', edits: [{ ...span, newText: meant }] }],
          },
        );
      }
    },
  },
});

function directiveAround(analysis: NginxAnalysis, offset: number): DirectiveNode | undefined {
  let items = analysis.root.items;
  for (;;) {
    const inside = itemAt(items, offset);
    if (inside?.block === undefined || offset < inside.block.start) return inside;
    items = inside.block.items;
  }
}

function itemAt(items: readonly DirectiveNode[], offset: number): DirectiveNode | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const item = items[low];
  return item !== undefined && item.start <= offset ? item : undefined;
}

/** Whether the place is one that nginx reads variables in, for directives that read them in some arguments only. */
function isValue(directive: DirectiveNode, offset: number): boolean {
  if (directive.name === 'map') return directive.args[0] !== undefined && offset < directive.args[0].end;
  if (directive.name === 'log_format') return directive.args[0] !== undefined && offset > directive.args[0].end;
  return directive.name === 'if' && directive.args[0] !== undefined && offset < directive.args[0].end;
}
