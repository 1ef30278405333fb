import type { DirectiveNode, WordNode } from '../parse/tree.ts';

/** Directives whose values nginx compiles for variables (ngx_http_compile_complex_value), by the first such argument. */
const firstCompiled: Readonly<Record<string, number>> = {
  root: 0,
  alias: 0,
  return: 0,
  set: 1,
  add_header: 1,
  add_trailer: 1,
  proxy_set_header: 1,
  grpc_set_header: 1,
  fastcgi_param: 1,
  uwsgi_param: 1,
  scgi_param: 1,
  try_files: 0,
  proxy_pass: 0,
  fastcgi_pass: 0,
  uwsgi_pass: 0,
  scgi_pass: 0,
  proxy_cache_key: 0,
  fastcgi_cache_key: 0,
  auth_basic: 0,
  index: 0,
};

const none: readonly WordNode[] = [];

/** The arguments of a directive in which nginx looks for variables, as far as we know for certain. */
export function compiledValues(directive: DirectiveNode): readonly WordNode[] {
  const first = firstCompiled[directive.name];
  if (first === undefined) return none;
  const values = directive.args.slice(first);
  return directive.name.endsWith('_pass') ? values.filter((word) => word.value.includes('$')) : values;
}
