import { execFileSync } from 'node:child_process';
import { Format, getDirectives, getVariables } from '@nginx/reference-lib';
import type { Arity, NginxContext } from '../../server/src/languages/nginx/schema/imported/types.ts';
import { familyOf } from './module-name.ts';

/** A directive as upstream's documentation describes it; the sentences themselves are left there. */
export interface DocumentedDirective {
  readonly name: string;
  readonly module: string;
  readonly contexts: readonly NginxContext[];
  readonly syntax: readonly string[];
  readonly arguments: Arity;
  readonly block: boolean;
  readonly default?: string;
  readonly since?: string;
  readonly removed?: string;
  readonly deprecated?: string;
  readonly commercial: boolean;
}

/** A variable as upstream's documentation lists it, a family by its beginning. */
export interface DocumentedVariable {
  readonly name: string;
  readonly module: string;
  readonly prefix: boolean;
  readonly since?: string;
}

/** What the documentation's XML says that the reference library leaves out. */
interface XmlFacts {
  readonly since: ReadonlyMap<string, string>;
  readonly commercialModules: ReadonlySet<string>;
  readonly removedModules: ReadonlyMap<string, string>;
  readonly commercial: ReadonlySet<string>;
}

/** Modules that are built and numbered apart from nginx, so that "appeared in" is no version of nginx. */
export const SEPARATE_MODULES: ReadonlySet<string> = new Set([
  'ngx_http_js_module',
  'ngx_stream_js_module',
  'ngx_otel_module',
  'ngx_http_acme_module',
]);

/** The documented directives; `docs` is a clone of github.com/nginx/nginx.org. */
export function readDocumentation(docs: string): {
  readonly directives: readonly DocumentedDirective[];
  readonly variables: readonly DocumentedVariable[];
} {
  const xml = readXml(docs);
  const directives = getDirectives(Format.HTML).map((entry): DocumentedDirective => {
    const module = moduleName(entry.module);
    const key = `${module} ${entry.name}`;
    const text = plain(entry.description);
    const syntax = entry.syntax.map(plain).filter(Boolean);
    const since = SEPARATE_MODULES.has(module) ? undefined : xml.since.get(key);
    const deprecated = /\bobsolete (?:in|since) version (\d+\.\d+\.\d+)/.exec(text)?.[1];
    const removed = /\bremoved in version (\d+\.\d+\.\d+)/.exec(text)?.[1] ?? xml.removedModules.get(module);
    const value = plain(entry.default);
    return {
      name: entry.name,
      module,
      contexts: entry.contexts.flatMap((context) => contextsOf(context, module)),
      syntax,
      arguments: arityOf(syntax),
      block: entry.isBlock,
      commercial: xml.commercialModules.has(module) || xml.commercial.has(key),
      ...(value ? { default: value } : {}),
      ...(since ? { since } : {}),
      ...(deprecated && !SEPARATE_MODULES.has(module) ? { deprecated } : {}),
      ...(removed && !SEPARATE_MODULES.has(module) ? { removed } : {}),
    };
  });
  const variables = getVariables(Format.HTML).map((entry): DocumentedVariable => {
    const name = entry.name.replace(/^\$/, '');
    const prefix = name.endsWith('_NAME');
    const since = /\((\d+\.\d+\.\d+)\b/.exec(plain(entry.description))?.[1];
    return {
      name: prefix ? name.slice(0, -'NAME'.length) : name,
      module: moduleName(entry.module),
      prefix,
      ...(since ? { since } : {}),
    };
  });
  return { directives, variables };
}

function moduleName(documented: string): string {
  return documented === 'Core functionality' ? 'core' : documented;
}

/** HTML to one line of text; placeholders, which upstream sets in italics, get angle brackets. */
function plain(html: string): string {
  return (
    html
      // Kept apart until the tags are gone: a placeholder may be called <code> or <table>.
      .replace(/<em>(.*?)<\/em>/g, (_, inner: string) => `\u0001${inner.replace(/<[^>]*>/g, '')}\u0002`)
      .replace(/<\/?(?:p|code|pre|a|ul|li|blockquote|strong|br|h\d|ol|table|t[rdh]|thead|tbody)\b[^>]*>/g, '')
      .replace(/&hellip;/g, '…')
      .replace(/&[lr]squo;/g, "'")
      .replace(/&[lr]dquo;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .replaceAll('\u0001', '<')
      .replaceAll('\u0002', '>')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function contextsOf(documented: string, module: string): NginxContext[] {
  const family = familyOf(module) === 'core' ? 'http' : familyOf(module);
  switch (documented) {
    case 'main':
    case 'events':
    case 'http':
    case 'mail':
    case 'stream':
    case 'mgmt':
      return [documented];
    case 'server':
      return family === 'http' ? ['http.server'] : family === 'mail' ? ['mail.server'] : ['stream.server'];
    case 'upstream':
      return family === 'stream' ? ['stream.upstream'] : ['http.upstream'];
    case 'location':
      return ['http.location'];
    case 'limit_except':
      return ['http.limit_except'];
    case 'if in location':
      return ['http.location.if'];
    case 'if':
      return ['http.server.if', 'http.location.if'];
    case 'acme_issuer':
      return ['http.acme_issuer'];
    case 'oidc_provider':
      return ['http.oidc_provider'];
    case '':
      return [];
    default:
      throw new Error(`unknown documented context ${documented}`);
  }
}

/** A careful reading of the syntax, for directives that stand in no command table: unsure means unbounded. */
function arityOf(syntax: readonly string[]): Arity {
  const [only, ...more] = syntax.map((form) => form.replace(/\s*\{.*\}$/, ''));
  if (only === undefined || more.length > 0) return { min: 0, max: null };
  if (only === 'on | off') return { min: 1, max: 1, flag: true };
  if (only === '') return { min: 0, max: 0 };
  const words = only.split(' ');
  if (words.every((word) => /^<[^>]+>$/.test(word))) return { min: words.length, max: words.length };
  return { min: 0, max: null };
}

function readXml(docs: string): XmlFacts {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', docs, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const since = new Map<string, string>();
  const commercialModules = new Set<string>();
  const removedModules = new Map<string, string>();
  const commercial = new Set<string>();
  const files = git('ls-tree', '-r', '--name-only', 'HEAD', 'xml/en/docs').split('\n');
  for (const file of files.filter((path) => /ngx_\w+_module\.xml$/.test(path))) {
    const base = file.split('/').at(-1)?.replace('.xml', '') ?? '';
    const module = base === 'ngx_core_module' ? 'core' : base;
    const [head = '', ...blocks] = git('show', `HEAD:${file}`).split(/<directive name="/);
    const summary = head.replace(/\s+/g, ' ');
    if (/module (?:is|was) available as part of our/.test(summary)) commercialModules.add(module);
    const gone = /was available as part of our.*? until (\d+\.\d+\.\d+)/.exec(summary)?.[1];
    if (gone) removedModules.set(module, gone);
    for (const block of blocks) {
      const key = `${module} ${block.slice(0, block.indexOf('"'))}`;
      const body = block.slice(0, block.indexOf('</directive>')).replace(/\s+/g, ' ');
      const version = /<appeared-in>\s*(\d+\.\d+\.\d+)/.exec(body)?.[1];
      if (version) since.set(key, version);
      if (/(directive|functionality) is available as part of our/.test(body)) commercial.add(key);
    }
  }
  return { since, commercialModules, removedModules, commercial };
}
