import { lazy } from '../../../core/syntax/lazy.ts';
import { describeContext } from './contexts.ts';
import type { BlockContent, NginxDirective } from './directive.ts';
import { bygoneDirectives } from './imported/bygone.ts';
import { directives as facts } from './imported/directives.ts';
import type { BygoneDirective, DirectiveFact, NginxContext } from './imported/types.ts';
import { shapeOfSetter, singleUseSetters } from './setter-shapes.ts';
import { shapes } from './shapes/index.ts';
import { summaryOf } from './summaries/index.ts';
import { thirdPartyDirectives } from './third-party/index.ts';

const valueBlocks = new Set([
  'map',
  'num_map',
  'geo',
  'split_clients',
  'types',
  'charset_map',
  'match',
  'otel_exporter',
]);

/** Directives of setters of their own that nginx takes once in a block all the same. */
const singleUse = new Set([
  'events',
  'http',
  'mail',
  'stream',
  'user',
  'worker_processes',
  'pid',
  'daemon',
  'root',
  'alias',
  'try_files',
  'keepalive_timeout',
  'resolver',
  'proxy_pass',
  'fastcgi_pass',
  'uwsgi_pass',
  'scgi_pass',
  'grpc_pass',
  'memcached_pass',
  'proxy_cache',
  'fastcgi_cache',
  'uwsgi_cache',
  'scgi_cache',
  'expires',
  'error_log',
]);
singleUse.delete('error_log');

function docsOf(fact: DirectiveFact): string | undefined {
  if (fact.undocumented) return undefined;
  const page = fact.module === 'core' ? 'ngx_core_module' : fact.module;
  const family = /^ngx_(http|stream|mail)_/.exec(page)?.[1];
  const folder = family === undefined ? '' : `${family}/`;
  return `https://nginx.org/en/docs/${folder}${page}.html#${fact.name}`;
}

function blockContent(fact: DirectiveFact): BlockContent | undefined {
  if (!fact.block) return undefined;
  return valueBlocks.has(fact.name) ? 'values' : 'config';
}

function toDirective(fact: DirectiveFact): NginxDirective {
  const docs = docsOf(fact);
  return {
    name: fact.name,
    module: fact.module,
    summary: summaryOf(fact.module, fact.name),
    syntax: fact.syntax.map((form) => `${fact.name} ${form}`.trimEnd()),
    places: fact.contexts.map(describeContext),
    origin: fact.module,
    contexts: fact.contexts,
    arity: fact.arguments,
    block: blockContent(fact),
    shape: shapes[`${fact.module}/${fact.name}`] ?? shapeOfSetter(fact),
    once: singleUseSetters.has(fact.setter) || singleUse.has(fact.name),
    commercial: fact.commercial ?? false,
    thirdParty: false,
    separate: fact.separate ?? false,
    ...(fact.default === undefined ? {} : { default: fact.default }),
    ...(fact.since === undefined ? {} : { since: fact.since }),
    ...(fact.deprecated === undefined ? {} : { deprecated: fact.deprecated }),
    ...(fact.removed === undefined ? {} : { removed: fact.removed }),
    ...(fact.replacement === undefined ? {} : { replacement: fact.replacement }),
    ...(docs === undefined ? {} : { docs }),
  };
}

/** A configuration names few of all the directives that there are, so that each is made when it is asked for. */
function buildIndex(): ReadonlyMap<string, (DirectiveFact | NginxDirective)[]> {
  const index = new Map<string, (DirectiveFact | NginxDirective)[]>();
  for (const entry of [...facts, ...thirdPartyDirectives()]) {
    const known = index.get(entry.name);
    if (known === undefined) index.set(entry.name, [entry]);
    else known.push(entry);
  }
  return index;
}

const byName = buildIndex();
const made = new Map<string, readonly NginxDirective[]>();
const all = lazy(() => [...byName.keys()].flatMap(findDirectives));
const bygone: ReadonlyMap<string, BygoneDirective> = new Map(bygoneDirectives.map((entry) => [entry.name, entry]));

const none: readonly NginxDirective[] = [];

/** Every directive of that name, one for each module that declares it; empty for a name that nobody knows. */
export function findDirectives(name: string): readonly NginxDirective[] {
  const known = made.get(name);
  if (known !== undefined) return known;
  const entries = byName.get(name);
  if (entries === undefined) return none;
  const directives = entries.map((entry) => ('setter' in entry ? toDirective(entry) : entry));
  made.set(name, directives);
  return directives;
}

/** The names of all directives. */
export function directiveNames(): Iterable<string> {
  return byName.keys();
}

/** Every directive that may stand in one of the contexts. */
export function directivesIn(contexts: readonly NginxContext[]): NginxDirective[] {
  return all().filter((directive) => directive.contexts.some((context) => contexts.includes(context)));
}

/** What became of a directive that left nginx before 1.22. */
export function findBygone(name: string): BygoneDirective | undefined {
  return bygone.get(name);
}
