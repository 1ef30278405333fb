import type {
  BygoneDirective,
  DirectiveFact,
  NginxContext,
  VariableFact,
} from '../../server/src/languages/nginx/schema/imported/types.ts';
import { CONTEXT_ORDER, type CommandRow, unionArity } from './command-table.ts';
import { type DocumentedDirective, type DocumentedVariable, SEPARATE_MODULES } from './documentation.ts';
import { familyOf, moduleOfFile } from './module-name.ts';
import { compareVersions, type SourceFacts } from './source-tree.ts';

/** Older than what anyone runs; "since" is left out below it. */
const FIRST_TOLD = '1.0.0';

/** Directives that left nginx before this are history nobody's configuration still has. */
const FIRST_BYGONE = '0.8.0';

/** These existed before the tables that the history is read from did, so their first sighting says nothing. */
const AGELESS_VARIABLES: ReadonlySet<string> = new Set([
  'http_',
  'sent_http_',
  'cookie_',
  'arg_',
  'upstream_http_',
  'msie',
  'modern_browser',
  'ancient_browser',
  'invalid_referer',
  'tcpinfo_rtt',
  'tcpinfo_rttvar',
  'tcpinfo_snd_cwnd',
  'tcpinfo_rcv_space',
]);

/** In a table, but inside `#if 0`. */
const DISABLED_VARIABLES: ReadonlySet<string> = new Set(['proxy_add_via']);

/** What upstream's documentation advises in prose, and no table says. */
const ADVISED: Readonly<Record<string, string>> = {
  'ngx_http_ssl_module ssl': 'listen … ssl',
  'ngx_mail_ssl_module ssl': 'listen … ssl',
};

/** Tables and documentation in one list, ordered by module and name. */
export function mergeDirectives(
  head: readonly CommandRow[],
  v122: readonly CommandRow[],
  documented: readonly DocumentedDirective[],
  source: SourceFacts,
): DirectiveFact[] {
  const keyOf = (row: CommandRow) => `${row.file} ${row.name}`;
  const older = new Map(v122.map((row) => [keyOf(row), row]));
  const newer = new Set(head.map(keyOf));
  const facts = new Map<string, DirectiveFact>();
  for (const row of [...head, ...v122.filter((old) => !newer.has(keyOf(old)))]) {
    const entry = documentationOf(row, documented);
    const fact = fromTables(row, newer.has(keyOf(row)) ? older.get(keyOf(row)) : undefined, entry, source);
    const key = `${fact.module} ${fact.name}`;
    const twin = facts.get(key);
    // zone and its like are declared by two source files of one documented module.
    facts.set(key, twin ? { ...twin, contexts: inOrder([...twin.contexts, ...fact.contexts]) } : fact);
  }
  for (const entry of documented) {
    const key = `${entry.module} ${entry.name}`;
    if (!facts.has(key)) facts.set(key, onlyDocumented(entry));
  }
  return [...facts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
}

/** Variables of the source and of the documentation, ordered by module and name. */
export function mergeVariables(documented: readonly DocumentedVariable[], source: SourceFacts): VariableFact[] {
  const facts = new Map<string, VariableFact>();
  for (const [key, found] of source.variables) {
    if (found.removed && compareVersions(found.removed, '1.22.0') < 0) continue;
    if (DISABLED_VARIABLES.has(found.name)) continue;
    const module = key.slice(0, key.indexOf(' '));
    facts.set(key, {
      name: found.name,
      module,
      ...(found.prefix ? { prefix: true as const } : {}),
      ...(/^(proxy|grpc)_internal_/.test(found.name) ? { internal: true as const } : {}),
      ...(found.changeable ? { changeable: true as const } : {}),
      ...(AGELESS_VARIABLES.has(found.name) ? {} : told(found.since)),
    });
  }
  for (const { name, module, prefix, since } of documented) {
    const key = `${module} ${name}`;
    if (facts.has(key)) continue;
    // Documented and yet nowhere in the source: what is not built apart belongs to the subscription.
    const separate = SEPARATE_MODULES.has(module);
    facts.set(key, {
      name,
      module,
      ...(prefix ? { prefix: true as const } : {}),
      ...(since && !separate ? { since } : {}),
      ...(separate ? { separate: true as const } : { commercial: true as const }),
    });
  }
  return [...facts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
}

/** Names that nginx once had and neither table nor documentation has under any module of the same family. */
export function bygoneDirectives(known: readonly DirectiveFact[], source: SourceFacts): BygoneDirective[] {
  const living = new Set(known.map((fact) => `${familyOf(fact.module)} ${fact.name}`));
  const found = new Map<string, BygoneDirective>();
  for (const [key, life] of source.directives) {
    const [module = '', name = ''] = key.split(' ');
    const family = familyOf(module);
    if (!life.removed || compareVersions(life.removed, FIRST_BYGONE) < 0 || living.has(`${family} ${name}`)) continue;
    if (name === 'mysql_test') continue;
    const earlier = found.get(`${family} ${name}`);
    if (earlier && compareVersions(earlier.removed, life.removed) > 0) continue;
    const replacement = source.replacements.get(key)?.name;
    found.set(`${family} ${name}`, { name, module, removed: life.removed, ...(replacement ? { replacement } : {}) });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

function fromTables(
  row: CommandRow,
  old: CommandRow | undefined,
  entry: DocumentedDirective | undefined,
  source: SourceFacts,
): DirectiveFact {
  const sourceKey = `${moduleOfFile(row.file)} ${row.name}`;
  const life = source.directives.get(sourceKey);
  const module = entry?.module ?? moduleOfFile(row.file);
  const warning = source.replacements.get(sourceKey);
  const deprecated = entry?.deprecated ?? warning?.since;
  const replacement = warning?.name ?? ADVISED[`${module} ${row.name}`];
  const values = /_(enum|bitmask)_slot$/.test(row.setter) ? source.values.get(sourceKey) : undefined;
  const removed = entry?.removed ?? life?.removed;
  const contextsDiffer = old && old.contexts.join() !== row.contexts.join();
  const arityDiffers = old && JSON.stringify(old.arguments) !== JSON.stringify(row.arguments);
  return {
    name: row.name,
    module,
    contexts: inOrder([...row.contexts, ...(old?.contexts ?? [])]),
    arguments: old ? unionArity(row.arguments, old.arguments) : row.arguments,
    block: row.block,
    setter: row.setter,
    syntax: entry?.syntax ?? [],
    ...(entry ? {} : { undocumented: true as const }),
    ...(entry?.default ? { default: entry.default } : {}),
    ...(values && values.length > 0 ? { values } : {}),
    ...(entry?.since ? { since: entry.since } : told(life?.since)),
    ...(removed ? { removed } : {}),
    ...(deprecated ? { deprecated } : {}),
    ...(replacement ? { replacement } : {}),
    ...(contextsDiffer || arityDiffers
      ? {
          differs122: {
            ...(contextsDiffer ? { contexts: old.contexts } : {}),
            ...(arityDiffers ? { arguments: old.arguments } : {}),
          },
        }
      : {}),
  };
}

function onlyDocumented(entry: DocumentedDirective): DirectiveFact {
  const separate = SEPARATE_MODULES.has(entry.module);
  return {
    name: entry.name,
    module: entry.module,
    contexts: inOrder(entry.contexts),
    arguments: entry.arguments,
    block: entry.block,
    setter: '',
    syntax: entry.syntax,
    ...(entry.default ? { default: entry.default } : {}),
    ...(entry.since ? { since: entry.since } : {}),
    ...(entry.removed ? { removed: entry.removed } : {}),
    ...(entry.deprecated ? { deprecated: entry.deprecated } : {}),
    ...(entry.commercial && !separate ? { commercial: true as const } : {}),
    ...(separate ? { separate: true as const } : {}),
  };
}

/** The documentation of a table's row: under the file's own module, or else the only one of its family. */
function documentationOf(row: CommandRow, documented: readonly DocumentedDirective[]): DocumentedDirective | undefined {
  const module = moduleOfFile(row.file);
  const named = documented.filter((entry) => entry.name === row.name);
  const own = named.find((entry) => entry.module === module);
  if (own) return own;
  // http, mail and stream each declare an error_log; one page documents them all.
  if (row.name === 'error_log') return named.find((entry) => entry.module === 'core');
  const family = named.filter((entry) => familyOf(entry.module) === familyOf(module) && !entry.commercial);
  return family.length === 1 && !SEPARATE_MODULES.has(family[0]?.module ?? '') ? family[0] : undefined;
}

function told(since: string | undefined): { since?: string } {
  return since && compareVersions(since, FIRST_TOLD) >= 0 ? { since } : {};
}

function inOrder(contexts: readonly NginxContext[]): NginxContext[] {
  const others = contexts.filter((context) => !CONTEXT_ORDER.includes(context));
  return [...CONTEXT_ORDER.filter((context) => contexts.includes(context)), ...new Set(others)];
}
