import { basename } from '../../../core/text/path.ts';
import type { IncludeGraph } from '../analysis/include-graph.ts';
import { type LocationHead, readLocation } from '../location.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { toBytes } from './bytes.ts';
import type { Source } from './explanation.ts';
import { compilePattern, type Pattern } from './pattern.ts';

/** A directive and the file that it stands in. */
export interface Placed {
  readonly directive: DirectiveNode;
  readonly path: string;
}

/** A block with the directives in it, those of included files among them. */
export interface Level {
  readonly kind: 'http' | 'server' | 'location' | 'if' | 'limit_except';
  /** The directive that opens the block; the http level of a fragment has none. */
  readonly placed: Placed | undefined;
  readonly items: readonly Placed[];
  /** Includes whose files could not be read and may hold anything. */
  readonly unread: readonly Placed[];
  readonly parent: Level | undefined;
  /** The locations directly in it, in the order of the text; read at the first use. */
  locations(): readonly Location[];
}

/** A location, which is a level with a head. */
export interface Location extends Level {
  readonly kind: 'location';
  readonly placed: Placed;
  readonly head: LocationHead;
  /** Path, pattern or name, without its modifier; bytes. */
  readonly name: string;
  /** Compiled at the first use. */
  pattern(): Pattern;
}

/** The files that nginx would read for one configuration. */
export interface ConfigFiles {
  /** The file to begin with, as `nginx.conf`, or a fragment that no known file includes. */
  readonly path: string;
  readonly items: readonly DirectiveNode[];
  /** The includes; undefined for a fragment. */
  readonly graph: IncludeGraph | undefined;
  /** The files that the include whose argument begins at an offset of a file names. */
  targets(path: string, start: number): readonly string[];
}

/** Included files that hold no directive which decides about an answer. */
const harmless = /^(mime\.types|(fastcgi|uwsgi|scgi|proxy)[_.](params|conf)|koi-(utf|win)|win-utf|\*\.types)$/;

/** A bound on includes within includes; a loop is cut before. */
const deepest = 30;

/** The directives of a block with those of included files in the place of each `include`. */
function expand(files: ConfigFiles, items: readonly DirectiveNode[], path: string) {
  const found: Placed[] = [];
  const unread: Placed[] = [];

  function add(directives: readonly DirectiveNode[], from: string, chain: readonly string[]): void {
    for (const directive of directives) {
      const [target] = directive.args;
      if (directive.name !== 'include' || target === undefined) found.push({ directive, path: from });
      else if (!harmless.test(basename(target.value))) follow(directive, target, from, chain);
    }
  }

  function follow(directive: DirectiveNode, target: WordNode, from: string, chain: readonly string[]): void {
    const targets = files.targets(from, target.start);
    const mayBeEmpty = /[*?[]/.test(target.value) && files.graph?.complete === true;
    if (targets.length === 0 && !mayBeEmpty) unread.push({ directive, path: from });
    for (const to of targets) {
      const file = files.graph?.files.get(to);
      if (file === undefined || chain.length > deepest) unread.push({ directive, path: from });
      else if (!chain.includes(to)) add(file.tree.items, to, [...chain, to]);
    }
  }

  add(items, path, [path]);
  return { items: found, unread };
}

/** Opens a block. What is in it is read at the first use. */
export function openLevel(
  files: ConfigFiles,
  kind: Level['kind'],
  placed: Placed | undefined,
  parent: Level | undefined,
): Level {
  return fill(files, { kind, placed, parent });
}

/** Gives a level, or what is more than one, its contents. */
function fill<L extends Pick<Level, 'kind' | 'placed' | 'parent'>>(files: ConfigFiles, head: L) {
  let contents: ReturnType<typeof expand> | undefined;
  let locations: readonly Location[] | undefined;
  const read = () => {
    const { placed } = head;
    const inside = placed === undefined ? files.items : (placed.directive.block?.items ?? []);
    contents ??= expand(files, inside, placed?.path ?? files.path);
    return contents;
  };
  const level = {
    ...head,
    get items() {
      return read().items;
    },
    get unread() {
      return read().unread;
    },
    locations: (): readonly Location[] => {
      locations ??= read()
        .items.filter(({ directive }) => directive.name === 'location' && directive.block !== undefined)
        .flatMap((item) => openLocation(files, item, level));
      return locations;
    },
  };
  return level;
}

function openLocation(files: ConfigFiles, placed: Placed, parent: Level): Location[] {
  const head = readLocation(placed.directive);
  if (head === undefined) return [];
  const name = toBytes(head.pattern);
  let pattern: Pattern | undefined;
  return [
    fill(files, {
      kind: 'location' as const,
      placed,
      parent,
      head,
      name,
      pattern: () => (pattern ??= compilePattern(name, head.modifier === '~*')),
    }),
  ];
}

/** Whether a directive of this name stands directly in the level. */
export function named(level: Level, name: string): readonly Placed[] {
  return level.items.filter(({ directive }) => directive.name === name);
}

/** The level nearest to this one, itself included, in which a directive of one of these names stands; and those directives. */
export function inForce(level: Level, ...names: readonly string[]): readonly Placed[] {
  for (let at: Level | undefined = level; at !== undefined; at = at.parent) {
    const found = at.items.filter(({ directive }) => names.includes(directive.name));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a directive that is a switch is on where a level inherits from; `otherwise` is its default. */
export function isOn(level: Level, name: string, otherwise: boolean): boolean {
  const value = inForce(level, name)[0]?.directive.args[0]?.value.toLowerCase();
  return value === undefined ? otherwise : value === 'on';
}

/** The most of a directive that is shown; longer ones would push the rest of a page away. */
const longestText = 160;

/** Where a directive stands, and how it begins. */
export function sourceOf({ directive, path }: Placed): Source {
  const text = directive.words.map(({ quote, source }) => quote + source + quote).join(' ');
  return {
    path,
    span: { start: directive.start, end: directive.words.at(-1)?.end ?? directive.end },
    text: text.length > longestText ? `${text.slice(0, longestText)}…` : text,
  };
}
