import { execFileSync } from 'node:child_process';
import { moduleOfFile } from './module-name.ts';

/** What one C file declares. */
interface Declarations {
  readonly directives: readonly string[];
  readonly variables: readonly SourceVariable[];
  readonly wordTables: ReadonlyMap<string, readonly string[]>;
  readonly wordTableOf: ReadonlyMap<string, string>;
  readonly replacements: ReadonlyMap<string, string>;
}

/** A variable as a module's table declares it, a prefix family with its trailing underscore. */
export interface SourceVariable {
  readonly name: string;
  readonly prefix: boolean;
  readonly changeable: boolean;
}

/** First and, where it is gone again, first-missing release of a name in a module. */
export interface Life {
  readonly since: string;
  readonly removed?: string;
}

/** Facts of the source history; keys are `<module> <name>`. */
export interface SourceFacts {
  /** The version that the newest commit calls itself. */
  readonly headVersion: string;
  readonly directives: ReadonlyMap<string, Life>;
  readonly variables: ReadonlyMap<string, Life & SourceVariable>;
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** What the deprecation warning of a directive names instead, and the first release that warns. */
  readonly replacements: ReadonlyMap<string, { readonly name: string; readonly since: string }>;
}

/**
 * Reads every release of a clone of github.com/nginx/nginx (with tags), and its HEAD.
 * Takes some ten seconds: a file that did not change between two releases is parsed once.
 */
export function readSource(clone: string): SourceFacts {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', clone, ...args], { encoding: 'latin1', maxBuffer: 1 << 28 });
  const headVersion = /NGINX_VERSION\s+"([\d.]+)"/.exec(git('show', 'HEAD:src/core/nginx.h'))?.[1] ?? '';
  const releases = git('tag', '--list', 'release-*')
    .split('\n')
    .filter(Boolean)
    .map((tag) => ({ tag, version: tag.slice('release-'.length) }));
  if (!releases.some(({ version }) => version === headVersion)) releases.push({ tag: 'HEAD', version: headVersion });
  releases.sort((a, b) => compareVersions(a.version, b.version));

  const parsed = new Map<string, Declarations>();
  const directives = new Map<string, { first: number; last: number }>();
  const variables = new Map<string, { first: number; last: number } & SourceVariable>();
  const tables = new Map<string, readonly string[]>();
  const tableOf = new Map<string, string>();
  const replacements = new Map<string, { readonly name: string; readonly since: string }>();
  releases.forEach(({ tag, version }, index) => {
    const files = git('ls-tree', '-r', tag, 'src')
      .split('\n')
      .filter((line) => line.endsWith('.c'));
    for (const line of files) {
      const [, , blob = '', file = ''] = line.split(/\s+/);
      const found = parsed.get(blob) ?? declarationsOf(git('cat-file', 'blob', blob));
      parsed.set(blob, found);
      const module = moduleOfFile(file);
      for (const name of found.directives) {
        const key = `${module} ${name}`;
        directives.set(key, { first: directives.get(key)?.first ?? index, last: index });
      }
      for (const variable of found.variables) {
        const key = `${module} ${variable.name}`;
        variables.set(key, { first: variables.get(key)?.first ?? index, last: index, ...variable });
      }
      for (const [name, words] of found.wordTables) tables.set(name, words);
      for (const [name, table] of found.wordTableOf) tableOf.set(`${module} ${name}`, table);
      for (const [old, name] of found.replacements) {
        const key = `${module} ${old}`;
        replacements.set(key, { name, since: replacements.get(key)?.since ?? version });
      }
    }
  });
  const life = ({ first, last }: { first: number; last: number }): Life => {
    const removed = releases[last + 1]?.version;
    return { since: releases[first]?.version ?? '', ...(removed ? { removed } : {}) };
  };
  return {
    headVersion,
    directives: new Map([...directives].map(([key, range]) => [key, life(range)])),
    variables: new Map(
      [...variables].map(([key, { name, prefix, changeable, ...range }]) => [
        key,
        { name, prefix, changeable, ...life(range) },
      ]),
    ),
    values: new Map([...tableOf].map(([key, table]) => [key, tables.get(table) ?? []])),
    replacements,
  };
}

/** Orders `1.9.15` before `1.10.0`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i++) if (left?.[i] !== right?.[i]) return (left?.[i] ?? 0) - (right?.[i] ?? 0);
  return 0;
}

function declarationsOf(source: string): Declarations {
  const directives: string[] = [];
  const wordTableOf = new Map<string, string>();
  for (const [, body = ''] of source.matchAll(/ngx_command_t\s+\w+\[\]\s*=\s*\{([\s\S]*?)ngx_null_command/g)) {
    for (const entry of body.split(/\{\s*ngx_string\("/).slice(1)) {
      const name = entry.slice(0, entry.indexOf('"'));
      directives.push(name);
      const table = /&(\w+)\s*\}/.exec(entry)?.[1];
      if (table && /ngx_conf_set_(enum|bitmask)_slot/.test(entry)) wordTableOf.set(name, table);
    }
  }
  const replacements = new Map<string, string>();
  for (const [, old = '', now = ''] of source.matchAll(/ngx_conf_deprecated,\s*"(\w+)",\s*"(\w+)"/g)) {
    replacements.set(old, now);
  }
  return { directives, variables: variablesOf(source), wordTables: wordTables(source), wordTableOf, replacements };
}

function wordTables(source: string): Map<string, readonly string[]> {
  const tables = new Map<string, readonly string[]>();
  const table = /ngx_conf_(?:enum|bitmask)_t\s+(\w+)\[\]\s*=\s*\{([\s\S]*?)ngx_null_string/g;
  for (const [, name = '', body = ''] of source.matchAll(table)) {
    tables.set(
      name,
      [...body.matchAll(/ngx_string\("([^"]+)"\)/g)].map((match) => match[1] ?? ''),
    );
  }
  return tables;
}

function variablesOf(source: string): SourceVariable[] {
  const found: SourceVariable[] = [];
  const table = /ngx_(?:http|stream)_(?:core_)?variable_t\s+\w+\[\]\s*=\s*\{([\s\S]*?)\n\};/g;
  for (const [, body = ''] of source.matchAll(table)) {
    for (const entry of body.split(/\{\s*ngx_string\("/).slice(1)) {
      const name = entry.slice(0, entry.indexOf('"'));
      found.push({ name, prefix: /VAR_PREFIX/.test(entry), changeable: /VAR_CHANGEABLE/.test(entry) });
    }
  }
  // A module with one variable keeps its name in a string of its own and adds it when the configuration starts.
  for (const [, symbol] of source.matchAll(/(?:add_variable|get_variable_index)\(cf,\s*&(\w+)/g)) {
    const name = new RegExp(`ngx_str_t\\s+${symbol}\\s*=\\s*ngx_string\\("(\\w+)"\\)`).exec(source)?.[1];
    if (name) found.push({ name, prefix: false, changeable: /VAR_CHANGEABLE/.test(source) });
  }
  return found;
}
