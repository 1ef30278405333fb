import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import type { NameKind } from './kinds.ts';

/** A name in a word: which characters of the word's source they are follows from `name` and `at`. */
export interface NamedPart {
  readonly kind: NameKind;
  readonly role: 'declaration' | 'reference';
  readonly word: WordNode;
  readonly name: string;
}

/** Finds what a directive names. */
export type Extractor = (directive: DirectiveNode) => readonly NamedPart[];

const declare = (kind: NameKind, word: WordNode | undefined, name = word?.value): NamedPart[] =>
  word === undefined || name === undefined || name === '' ? [] : [{ kind, role: 'declaration', word, name }];
const refer = (kind: NameKind, word: WordNode | undefined, name = word?.value): NamedPart[] =>
  word === undefined || name === undefined || name === '' || name.includes('$')
    ? []
    : [{ kind, role: 'reference', word, name }];

/** The variable that an argument declares: `$name`. */
const declaredVariable = (word: WordNode | undefined): NamedPart[] =>
  word !== undefined && /^\$\w+$/.test(word.value) ? declare('variable', word, word.value.slice(1)) : [];

/** What stands behind `key=` in one of the arguments, up to a colon. */
function parameter(args: readonly WordNode[], key: string): { word: WordNode; name: string } | undefined {
  const word = args.find((arg) => arg.value.startsWith(`${key}=`));
  return word === undefined ? undefined : { word, name: word.value.slice(key.length + 1).split(':')[0]! };
}

const zoneOf =
  (kind: NameKind, role: 'declaration' | 'reference', key = 'zone'): Extractor =>
  ({ args }) => {
    const found = parameter(args, key);
    if (found === undefined) return [];
    return role === 'declaration' ? declare(kind, found.word, found.name) : refer(kind, found.word, found.name);
  };

/** The upstream in `scheme://name/…` or `name`; addresses, host names with a dot or a port, and sockets are none. */
function passedUpstream(word: WordNode | undefined): NamedPart[] {
  const match = /^(?:\w+:\/\/)?([\w-]+)(?:\/.*)?$/.exec(word?.value ?? '');
  return match === null || match[1] === 'unix' || match[1] === 'localhost' ? [] : refer('upstream', word, match[1]);
}

const first: (extract: (word: WordNode | undefined) => NamedPart[]) => Extractor =
  (extract) =>
  ({ args }) =>
    extract(args[0]);
const atNames: Extractor = ({ args }) =>
  args.filter((arg) => /^@[^$]+$/.test(arg.value)).flatMap((arg) => refer('named-location', arg));

const byName: Readonly<Record<string, Extractor>> = {
  upstream: first((word) => declare('upstream', word)),
  log_format: first((word) => declare('log-format', word)),
  access_log: ({ args }) =>
    args[1] !== undefined && !/=|^gzip$/.test(args[1].value) ? refer('log-format', args[1]) : [],
  limit_req_zone: zoneOf('request-zone', 'declaration'),
  limit_req: zoneOf('request-zone', 'reference'),
  limit_conn_zone: zoneOf('connection-zone', 'declaration'),
  limit_conn: first((word) => refer('connection-zone', word)),
  thread_pool: first((word) => declare('thread-pool', word)),
  keyval_zone: zoneOf('keyval-zone', 'declaration'),
  keyval: (directive) => [...declaredVariable(directive.args[1]), ...zoneOf('keyval-zone', 'reference')(directive)],
  location: ({ args }) =>
    args.length === 1 && args[0]!.value.startsWith('@') ? declare('named-location', args[0]) : [],
  try_files: atNames,
  error_page: atNames,
  post_action: atNames,
  set: first(declaredVariable),
  auth_request_set: first(declaredVariable),
  geo: ({ args }) => declaredVariable(args.at(-1)),
  map: ({ args }) => declaredVariable(args[1]),
  num_map: ({ args }) => declaredVariable(args[1]),
  split_clients: ({ args }) => declaredVariable(args[1]),
  js_set: first(declaredVariable),
  js_var: first(declaredVariable),
  perl_set: first(declaredVariable),
  secure_link_set: first(declaredVariable),
  otel_span_attr: () => [],
  js_import: ({ args }) => (args.length > 1 ? declare('js-import', args[0]) : []),
  proxy_pass: first(passedUpstream),
  grpc_pass: first(passedUpstream),
  fastcgi_pass: first(passedUpstream),
  uwsgi_pass: first(passedUpstream),
  scgi_pass: first(passedUpstream),
  memcached_pass: first(passedUpstream),
  ...Object.fromEntries(
    ['proxy', 'fastcgi', 'uwsgi', 'scgi'].flatMap((prefix): [string, Extractor][] => [
      [`${prefix}_cache_path`, zoneOf('cache-zone', 'declaration', 'keys_zone')],
      [`${prefix}_cache`, first((word) => (word?.value === 'off' ? [] : refer('cache-zone', word)))],
    ]),
  ),
};

/** Directives of third-party modules that declare a variable by their first argument (`set_by_lua`, set-misc, njs …). */
const variableSetters = /^(set_\w+|js_\w*set|echo_\w+|geoip2?|default_type_set|perl_set|more_set)$/;

const setVariable: Extractor = ({ args }) => declaredVariable(args.find((arg) => /^\$\w+$/.test(arg.value)));

/** Which arguments of a directive of this name name something; variables inside other text are found apart. */
export function extractorOf(name: string): Extractor | undefined {
  const own = Object.hasOwn(byName, name) ? byName[name]! : undefined;
  if (!variableSetters.test(name)) return own;
  if (own === undefined) return setVariable;
  return (directive) => {
    const parts = own(directive);
    return parts.length > 0 ? parts : setVariable(directive);
  };
}
