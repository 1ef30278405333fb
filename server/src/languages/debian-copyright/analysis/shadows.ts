import type { ValueWord } from '../../../core/deb822/values.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { covers, patternFaults } from './patterns.ts';
import type { CopyrightStanza } from './stanzas.ts';

/** A pattern and the stanza that it stands in. */
export interface OwnedPattern {
  readonly owner: CopyrightStanza;
  readonly pattern: ValueWord;
}

/** Which patterns of a file never count, since another one matches all of their files. */
export interface Shadows {
  /** What it follows from: the patterns, and with each the number of its stanza. */
  readonly texts: readonly string[];
  readonly owners: readonly number[];
  /** The places of a pattern and of the one that counts, in the list of {@link patternsOf}. */
  readonly pairs: readonly (readonly [index: number, by: number])[];
}

/** The patterns of a file in their order. */
export function patternsOf(stanzas: readonly CopyrightStanza[]): OwnedPattern[] {
  const all: OwnedPattern[] = [];
  for (const owner of stanzas) for (const pattern of owner.patterns) all.push({ owner, pattern });
  return all;
}

/** Finds the patterns that never count. Where `before` was made of the same patterns, it is the answer. */
export function findShadows(stanzas: readonly CopyrightStanza[], before: Shadows | undefined): Shadows {
  const texts: string[] = [];
  const owners: number[] = [];
  let owner = 0;
  let same = before !== undefined;
  for (const { patterns } of stanzas) {
    for (const { text } of patterns) {
      same &&= before!.texts[texts.length] === text && before!.owners[texts.length] === owner;
      texts.push(text);
      owners.push(owner);
    }
    if (patterns.length > 0) owner++;
  }
  if (before !== undefined && same && before.texts.length === texts.length) return before;
  return { texts, owners, pairs: findPairs(patternsOf(stanzas)) };
}

/** A pattern is held against so many others at most. */
const mostComparisons = 300;

/** A pattern without faults, where it stands, and how it begins up to the first wildcard. */
interface Entry extends OwnedPattern {
  readonly at: number;
}

interface Shape {
  readonly sound: boolean;
  readonly wild: boolean;
  readonly beginning: string;
  /** A number for each of its beginnings, the same for texts that begin alike; the empty one first. */
  readonly prefixes: readonly number[];
}

const shapeOf = remember(
  ({ text }: ValueWord): Shape => ({
    sound: patternFaults(text).every(({ kind }) => kind === 'bracket'),
    wild: /[*?\\]/.test(text),
    beginning: /^[^*?\\]*/.exec(text)![0],
    prefixes: prefixesOf(text),
  }),
);

function findPairs(all: readonly OwnedPattern[]): Shadows['pairs'] {
  const entries: Entry[] = [];
  const wild = new Map<number, Entry[]>();
  const first = new Map<string, Entry>();
  const repeated = new Map<string, Entry[]>();
  const lengths = new Set<number>();
  for (const [at, { owner, pattern }] of all.entries()) {
    const { sound, wild: isWild, beginning, prefixes } = shapeOf(pattern);
    if (!sound) continue;
    const entry = { owner, pattern, at };
    entries.push(entry);
    if (isWild) {
      add(wild, prefixes[beginning.length]!, entry);
      lengths.add(beginning.length);
    }
    const other = first.get(pattern.text);
    if (other === undefined) first.set(pattern.text, entry);
    else add(repeated, pattern.text, entry);
  }
  const pairs: [number, number][] = [];
  for (const entry of entries) {
    const shadow = findShadow(entry, candidates(entry));
    if (shadow !== undefined) pairs.push([entry.at, shadow.at]);
  }
  return pairs;

  /** The patterns that may match all that one does: those with wildcards that begin as it does, in their order, and the same. */
  function candidates({ pattern }: Entry): Entry[] {
    const found: Entry[] = [];
    const { prefixes } = shapeOf(pattern);
    for (const length of lengths) {
      const group = length < prefixes.length ? wild.get(prefixes[length]!) : undefined;
      for (const entry of group ?? []) if (entry.pattern !== pattern) found.push(entry);
    }
    if (found.length > 1) found.sort((a, b) => a.at - b.at);
    const same = repeated.get(pattern.text);
    return same === undefined ? found : [...found, first.get(pattern.text)!, ...same];
  }
}

function add<K>(map: Map<K, Entry[]>, key: K, entry: Entry): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entry]);
  else if (known.length < mostComparisons) known.push(entry);
}

function prefixesOf(text: string): number[] {
  const prefixes = [0];
  let hash = 0;
  for (let index = 0; index < text.length; index++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(index) + 1) & 0x3fffffff;
    prefixes.push(hash);
  }
  return prefixes;
}

function findShadow({ owner, pattern, at }: Entry, candidates: readonly Entry[]): Entry | undefined {
  let comparisons = 0;
  for (const other of candidates) {
    const counts = other.owner === owner ? other.pattern.text !== pattern.text || other.at < at : other.at > at;
    if (other.pattern === pattern || !counts || !pattern.text.startsWith(shapeOf(other.pattern).beginning)) continue;
    if (++comparisons > mostComparisons) return undefined;
    if (covers(other.pattern.text, pattern.text)) return other;
  }
  return undefined;
}
