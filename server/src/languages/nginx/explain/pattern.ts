import { lifted } from './pattern-class.ts';
import { type Piece, readPattern } from './pattern-reader.ts';

/** What a pattern says about some bytes. */
export type Match =
  /** Captures by number, the whole match first, and by name; what took no part is empty, as in nginx's variables. */
  | { readonly outcome: 'match'; readonly captures: readonly string[]; readonly names: ReadonlyMap<string, string> }
  | { readonly outcome: 'no match' }
  /** PCRE may see it otherwise than we do; `why` is the end of a sentence. */
  | { readonly outcome: 'unsure'; readonly why: string };

/** A pattern of PCRE, ready to be tried. */
export interface Pattern {
  /** How many groups it captures; undefined where the pattern could not be read. */
  readonly groups: number | undefined;
  try(bytes: string): Match;
}

/** A pattern whose repetitions can be entangled is tried on no more bytes; the time grows with a power of two. */
const longestEntangled = 24;
/** The most steps that a try may take; a few tenths of a second. */
const dearest = 2e8;

/**
 * Makes a pattern of PCRE (without UTF mode, as nginx compiles them) matchable here. Only what surely means the same in
 * JavaScript is translated; the rest is `unsure`.
 * @param source the pattern; bytes, see bytes.ts
 * @param caseless as `~*` asks for
 */
export function compilePattern(source: string, caseless: boolean): Pattern {
  const inline = /^\(\?i\)/.test(source);
  const body = inline ? source.slice(4) : source;
  const read = readPattern(lift(body));
  if (typeof read === 'string') return unsure(read);
  const withoutCase = caseless || inline;
  let expression: RegExp;
  try {
    expression = new RegExp(read.source, withoutCase ? 'i' : '');
  } catch {
    return unsure('its pattern cannot be read here');
  }
  return {
    groups: read.names.length,
    try(bytes) {
      const tooDear = stepsOf(read, body.startsWith('^'), bytes.length) > dearest;
      if (tooDear || (read.entangled && bytes.length > longestEntangled)) {
        return { outcome: 'unsure', why: 'its repetitions could take for ever' };
      }
      return toMatch(expression.exec(lift(bytes)), read);
    },
  };
}

/**
 * Moves bytes outside of ASCII to where characters have no case: JavaScript would fold them as Unicode does, while nginx
 * has PCRE fold ASCII only.
 */
function lift(bytes: string): string {
  return bytes.replace(/[\x80-\xff]/g, (byte) => String.fromCharCode(lifted + byte.charCodeAt(0)));
}

/** Takes back what {@link lift} did. */
function lower(text: string): string {
  return text.replace(/[\ue080-\ue0ff]/g, (character) => String.fromCharCode(character.charCodeAt(0) - lifted));
}

/** How many steps a try takes at most: the ways, times the places where each repetition, and the match, can begin. */
function stepsOf({ ways, long }: Piece, anchored: boolean, length: number): number {
  const places = long + (anchored ? 0 : 1);
  let steps = ways;
  for (let index = 1; index <= places; index++) steps *= (length + index) / index;
  return steps;
}

function unsure(why: string): Pattern {
  return { groups: undefined, try: () => ({ outcome: 'unsure', why }) };
}

function toMatch(found: RegExpExecArray | null, { names }: Piece): Match {
  if (found === null) return { outcome: 'no match' };
  const captures = [...found].map((capture: string | undefined) => lower(capture ?? ''));
  const named = new Map<string, string>();
  names.forEach((name, index) => {
    if (name !== undefined) named.set(name.toLowerCase(), captures[index + 1]!);
  });
  return { outcome: 'match', captures, names: named };
}
