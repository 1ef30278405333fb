import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { importedDirectives } from './imported/directives.ts';
import type { Scope } from './scope.ts';
import { scopeNames } from './scope.ts';
import { directiveFacts } from './summaries.ts';

/** What is known about a directive in one scope. */
export interface DirectiveEntry extends SchemaEntry {
  readonly scope: Scope;
  readonly least: number;
  readonly most: number;
  /** The AVOptions that it sets. */
  readonly options: readonly string[];
  /** What to write instead, where the name is deprecated. */
  readonly replacement?: string;
}

const docs = 'https://github.com/FFmpeg/FFmpeg/blob/n3.4/doc/ffserver.texi';

const replacements: Readonly<Record<string, string>> = {
  port: 'HTTPPort',
  bindaddress: 'HTTPBindAddress',
  author: 'Metadata author',
  comment: 'Metadata comment',
  copyright: 'Metadata copyright',
  title: 'Metadata title',
  nodaemon: '',
};

function makeEntry([scope, name, least, most, , options]: (typeof importedDirectives)[number]): DirectiveEntry {
  const key = name.toLowerCase();
  const facts = directiveFacts[`${scope}:${key}`] ?? directiveFacts[key]!;
  const replacement = replacements[key];
  return {
    name,
    scope,
    least,
    most,
    options: options === '' ? [] : (options as string).split(','),
    summary: facts.summary,
    syntax: [facts.form === undefined ? name : `${name} ${facts.form}`],
    ...(facts.default === undefined ? {} : { default: facts.default }),
    places: [scopeNames[scope]],
    ...(replacement === undefined ? {} : { replacement, deprecated: '2.6' }),
    removed: '4.0 (with all of ffserver)',
    docs,
  };
}

/** Every directive and tag, once a scope. */
export const directiveEntries: readonly DirectiveEntry[] = importedDirectives.map(makeEntry);

const byScope = new Map(directiveEntries.map((entry) => [`${entry.scope} ${entry.name.toLowerCase()}`, entry]));

/** The directive of a scope, whatever its letters' case; undefined where ffserver knows none there. */
export function findDirective(scope: Scope, name: string): DirectiveEntry | undefined {
  return byScope.get(`${scope} ${name.toLowerCase()}`);
}

/** The directives that may stand in a scope, tags left out. */
export function directivesIn(scope: Scope): readonly DirectiveEntry[] {
  return directiveEntries.filter((entry) => entry.scope === scope && !entry.name.startsWith('<'));
}

/** The scopes in which a directive may stand. */
export function scopesOf(name: string): readonly Scope[] {
  const lower = name.toLowerCase();
  return directiveEntries.filter((entry) => entry.name.toLowerCase() === lower).map((entry) => entry.scope);
}
