import { walk as walkTree } from '../../../core/syntax/node.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { escapeArgs, toBytes } from './bytes.ts';
import { named, openLevel, type Placed } from './level.ts';
import { ownName } from './own-name.ts';
import { compilePattern } from './pattern.ts';
import { hostHeader } from './request.ts';
import { capture, Undecided, type Walk } from './walk.ts';

const variable = /\$(?:([1-9])|\{(\w+)\}|(\w+))/g;

/**
 * The text of an argument with its variables resolved, as ngx_http_complex_value() does; bytes.
 * @param at the directive, for the word about what is not known
 * @param escaped whether captures go into arguments or redirects, where nginx escapes them if the request had escapes
 * @throws Undecided when a variable is not known
 */
export function resolve(walk: Walk, text: string, at: Placed, escaped = false): string {
  return toBytes(text).replace(variable, (_, digit?: string, braced?: string, plain?: string) => {
    if (digit !== undefined) {
      const value = walk.captures[Number(digit)] ?? '';
      return escaped && walk.quoted ? escapeArgs(value) : value;
    }
    return variableValue(walk, (braced ?? plain)!, at);
  });
}

/** The value of a variable, named without its `$`. @throws Undecided */
export function variableValue(walk: Walk, name: string, at: Placed): string {
  const key = name.toLowerCase();
  const value = walk.variables.has(key) ? walk.variables.get(key) : (builtIn(walk, key, at) ?? computed(walk, key));
  if (value === undefined) throw new Undecided(`what $${name} holds is not known`, at);
  return value;
}

function builtIn(walk: Walk, name: string, at: Placed): string | undefined {
  const { request } = walk;
  switch (name) {
    case 'uri':
    case 'document_uri':
      return walk.uri;
    case 'args':
    case 'query_string':
      return walk.args;
    case 'is_args':
      return walk.args === '' ? '' : '?';
    case 'request_uri':
      return toBytes(request.target);
    case 'host':
      return walk.host;
    case 'http_host':
      return toBytes(hostHeader(request));
    case 'scheme':
      return request.scheme;
    case 'https':
      return request.scheme === 'https' ? 'on' : '';
    case 'server_port':
      return String(request.port);
    case 'request_method':
      return walk.method;
    case 'server_name':
      return ownName(walk);
  }
  const path = Object.hasOwn(walk.pathVariables, name) ? walk.pathVariables[name] : undefined;
  if (path !== undefined) return path(walk, at);
  if (name.startsWith('arg_')) return argument(walk.args, name.slice(4));
  if (name.startsWith('http_')) {
    const header = request.headers?.[name.slice(5).replaceAll('_', '-')];
    return header === undefined ? undefined : toBytes(header);
  }
  return undefined;
}

/** The first argument of this name; names are compared without case. Source: ngx_http_arg() of nginx 1.22. */
function argument(args: string, name: string): string {
  const found = args.split('&').find((pair) => pair.toLowerCase().startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? '';
}

/** A variable that a directive makes: by `map`, or by `set` or a capture that the request has not come by. */
function computed(walk: Walk, name: string): string | undefined {
  const maps = named(walk.http, 'map').filter(({ directive }) => directive.args[1]?.value.toLowerCase() === `$${name}`);
  const map = maps.at(-1);
  if (map !== undefined) return mapped(walk, map, name);
  return isDeclared(walk, name) ? '' : undefined;
}

/** Source: ngx_http_map_find() and src/http/modules/ngx_http_map_module.c of nginx 1.22. */
function mapped(walk: Walk, map: Placed, name: string): string {
  const level = openLevel(walk.files, 'http', map, undefined);
  const items = level.items.filter(({ directive }) => directive.args.length === 1);
  const flags = level.items
    .filter(({ directive }) => directive.args.length === 0)
    .map(({ directive }) => directive.name);
  if (flags.includes('hostnames')) throw new Undecided('the map compares host names, which is not followed', map);
  if (level.unread.length > 0) throw new Undecided('a file of the map cannot be read', level.unread[0]);
  const key = resolve(walk, map.directive.args[0]!.value, map);
  const entries = items.map((placed) => ({ placed, key: toBytes(placed.directive.name) }));
  const plain = entries.find(
    (entry) =>
      !entry.key.startsWith('~') &&
      (entry.key !== 'default' || entry.placed.directive.words[0]?.source.startsWith('\\')) &&
      entry.key.replace(/^\\/, '').toLowerCase() === key.toLowerCase(),
  );
  const found = plain ?? (key === '' ? undefined : matching(walk, entries, key));
  const chosen = found ?? entries.find((entry) => entry.key === 'default');
  const value = chosen === undefined ? '' : resolve(walk, chosen.placed.directive.args[0]!.value, chosen.placed);
  if (!flags.includes('volatile')) walk.variables.set(name, value);
  return value;
}

function matching(walk: Walk, entries: readonly { placed: Placed; key: string }[], key: string) {
  for (const entry of entries.filter((candidate) => candidate.key.startsWith('~'))) {
    const caseless = entry.key.startsWith('~*');
    const tried = compilePattern(entry.key.slice(caseless ? 2 : 1), caseless).try(key);
    if (tried.outcome === 'unsure')
      throw new Undecided(`the pattern cannot be judged, since ${tried.why}`, entry.placed);
    if (tried.outcome === 'no match') continue;
    capture(walk, tried);
    return entry;
  }
  return undefined;
}

/** Whether `set` or a named group makes the variable anywhere, so that it is empty and not unknown. */
function isDeclared({ files }: Walk, name: string): boolean {
  const roots =
    files.graph === undefined ? files.items : [...files.graph.files.values()].flatMap(({ tree }) => tree.items);
  const group = new RegExp(`\\(\\?P?<${name}>`, 'i');
  let found = false;
  let elsewhere = false;
  for (const root of roots) {
    walkTree(root, (node) => {
      if (node.kind !== 'directive') return;
      const directive = node as DirectiveNode;
      const first = directive.args[0]?.value.toLowerCase() === `$${name}`;
      if (directive.name === 'set' && first) found = true;
      else if (
        directive.args.some(({ value }) => value.toLowerCase() === `$${name}`) &&
        /^(set_|js_|geo|perl_|auth_)/.test(directive.name)
      ) {
        elsewhere = true;
      }
      if (directive.args.some(({ value }) => group.test(value))) found = true;
    });
  }
  return found && !elsewhere;
}
