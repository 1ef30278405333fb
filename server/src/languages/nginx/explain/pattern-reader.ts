import { byteEscape, readClass } from './pattern-class.ts';

/** A translated part of a pattern. */
export interface Piece {
  /** The same in JavaScript, for a RegExp without the `u`, `m` and `s` flags. */
  readonly source: string;
  /** Whether it can match nothing at all. */
  readonly nullable: boolean;
  /** The groups that capture, with their names, in the order of their numbers. */
  readonly names: readonly (string | undefined)[];
  /** Whether a group in it may capture nothing while the rest matches. */
  readonly skips: boolean;
  /** Whether a long repetition stands in another one, or repeats a choice, so that trying may take exponential time. */
  readonly entangled: boolean;
  /** How many long repetitions it has: those without end, or with a bound above {@link shortest}. */
  readonly long: number;
  /** In how many ways it can be tried at one place, long repetitions aside: more than one for a choice. */
  readonly ways: number;
}

/** In how many ways something can be tried that is repeated a few times. */
function waysOf(once: number, quantifier: string): number {
  const bounds = /^\{(\d+)(?:,(\d+))?\}$/.exec(quantifier);
  const least = Number(bounds?.[1] ?? 0);
  const most = Number(bounds?.[2] ?? bounds?.[1] ?? 1);
  return once ** most * (most - least + 1);
}

/** A bounded repetition up to this counts as short. */
const shortest = 10;

const simple = (source: string, nullable = false): Piece => ({
  source,
  nullable,
  names: [],
  skips: false,
  entangled: false,
  long: 0,
  ways: 1,
});

/** Escapes that mean the same byte or class in both; `\s` of JavaScript knows more blanks, so it is spelled out. */
const escapes: Readonly<Record<string, string>> = {
  d: '\\d',
  D: '\\D',
  w: '\\w',
  W: '\\W',
  s: '[\\t-\\r ]',
  S: '[^\\t-\\r ]',
  n: '\\n',
  r: '\\r',
  t: '\\t',
  f: '\\f',
  N: '[^\\n]',
};

const anchors: Readonly<Record<string, string>> = { b: '\\b', B: '\\B', A: '^', z: '$', Z: '(?=\\n?$)' };

/**
 * Translates a pattern of PCRE2 (10.42, without options).
 * @returns the translation, or the end of a sentence about what surely has no equal in JavaScript, or may not
 */
export function readPattern(pattern: string): Piece | string {
  let at = 0;
  let depth = 0;

  function readAlternatives(): Piece | string {
    if (++depth > 100) return 'its groups are nested too deep';
    const branches: Piece[] = [];
    do {
      const branch = readSequence();
      if (typeof branch === 'string') return branch;
      branches.push(branch);
    } while (pattern[at] === '|' && ++at > 0);
    depth--;
    return {
      source: branches.map(({ source }) => source).join('|'),
      nullable: branches.some(({ nullable }) => nullable),
      names: branches.flatMap(({ names }) => names),
      skips: branches.some(({ skips, names }) => skips || (branches.length > 1 && names.length > 0)),
      entangled: branches.some(({ entangled }) => entangled),
      long: branches.reduce((sum, { long }) => sum + long, 0),
      ways: branches.reduce((sum, { ways }) => sum + ways, 0),
    };
  }

  function readSequence(): Piece | string {
    let result = simple('', true);
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const item = readItem();
      if (typeof item === 'string') return item;
      result = {
        source: result.source + item.source,
        nullable: result.nullable && item.nullable,
        names: [...result.names, ...item.names],
        skips: result.skips || item.skips,
        entangled: result.entangled || item.entangled,
        long: result.long + item.long,
        ways: result.ways * item.ways,
      };
    }
    return result;
  }

  function readItem(): Piece | string {
    const start = at;
    const atom = readAtom();
    if (typeof atom === 'string') return atom;
    const quantifier = /^(?:[*+?]|\{\d{1,3}(?:,\d{0,3})?\})/.exec(pattern.slice(at, at + 12))?.[0];
    if (quantifier === undefined) {
      if (/^\{(?:,| |\d{4})/.test(pattern.slice(at))) return 'its braces mean different things to different PCREs';
      return atom;
    }
    at += quantifier.length;
    const lazy = pattern[at] === '?' ? '?' : '';
    if (lazy !== '') at++;
    else if (pattern[at] === '+') return 'it has a possessive quantifier';
    const isGroup = pattern[start] === '(';
    if (/^(?:\^|\$|\\[bBAzZ]|\(\?[=!])/.test(pattern.slice(start))) return 'it repeats an assertion';
    if (/^[*+?{]/.test(pattern.slice(at)) && quantifierAt(at)) return 'it repeats a repetition';
    const once = quantifier === '?' || quantifier === '{0,1}' || quantifier === '{1}';
    // A round that matches nothing ends a repetition in PCRE and is taken back in JavaScript. What a group has captured in
    // an earlier round is kept by the one and forgotten by the other.
    if (isGroup && atom.nullable && quantifier !== '{1}') return 'it repeats a group that can be empty';
    if (!once && atom.skips) return 'it captures in some rounds of a repetition';
    const maySkip = /^(?:[*?]|\{0)/.test(quantifier);
    const most = /(\d+)\}$/.exec(quantifier)?.[1];
    const long = quantifier !== '?' && (most === undefined || Number(most) > shortest);
    return {
      source: atom.source + quantifier + lazy,
      nullable: atom.nullable || maySkip,
      names: atom.names,
      skips: atom.skips || (maySkip && atom.names.length > 0),
      entangled: atom.entangled || (!once && ((long && atom.ways > 1) || (long && atom.long > 0))),
      long: atom.long + (long ? 1 : 0),
      ways: long ? 1 : waysOf(atom.ways, quantifier),
    };
  }

  function quantifierAt(offset: number): boolean {
    return /^(?:[*+?]|\{\d+(?:,\d*)?\})/.test(pattern.slice(offset, offset + 12));
  }

  function readAtom(): Piece | string {
    const character = pattern[at]!;
    switch (character) {
      case '(':
        return readGroup();
      case '[': {
        const found = readClass(pattern, at);
        if (typeof found === 'string') return found;
        at = found.end;
        return simple(found.source);
      }
      case '\\':
        return readEscape();
      case '.':
        at++;
        return simple('[^\\n]');
      case '^':
        at++;
        return simple('^', true);
      case '$':
        at++;
        return simple('(?=\\n?$)', true);
      case '*':
      case '+':
      case '?':
        return 'it has nothing to repeat';
      case '{':
        if (quantifierAt(at)) return 'it has nothing to repeat';
        at++;
        return simple('\\{');
      default:
        at++;
        return simple(/[}\]/]/.test(character) ? `\\${character}` : character);
    }
  }

  function readEscape(): Piece | string {
    const character = pattern[at + 1];
    if (character === undefined) return 'it ends with a backslash';
    at += 2;
    const anchor = anchors[character];
    if (anchor !== undefined) return simple(anchor, true);
    const known = escapes[character];
    if (known !== undefined) return simple(known);
    const hex = character === 'x' ? /^[\da-f]{2}/i.exec(pattern.slice(at, at + 2))?.[0] : undefined;
    if (hex !== undefined) {
      at += 2;
      return simple(byteEscape(hex));
    }
    if (/[A-Za-z0-9]/.test(character)) return `it has \\${character}`;
    return simple(/[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character);
  }

  function readGroup(): Piece | string {
    const opening = /^\((?:\?(?:[:=!]|P?<[A-Za-z_]\w*>))?/.exec(pattern.slice(at))![0];
    const name = /<(\w+)>$/.exec(opening)?.[1];
    if (opening === '(' && /[?*]/.test(pattern[at + 1] ?? '')) {
      return `it has the construct "${pattern.slice(at, at + 3)}"`;
    }
    at += opening.length;
    const inside = readAlternatives();
    if (typeof inside === 'string') return inside;
    if (pattern[at] !== ')') return 'a bracket is not closed';
    at++;
    const captures = opening === '(' || name !== undefined;
    return {
      source: `${opening.replace('?P<', '?<')}${inside.source})`,
      nullable: inside.nullable || /^\(\?[=!]/.test(opening),
      names: captures ? [name, ...inside.names] : inside.names,
      skips: inside.skips || (opening === '(?!' && inside.names.length > 0),
      entangled: inside.entangled,
      long: inside.long,
      ways: inside.ways,
    };
  }

  const whole = readAlternatives();
  if (typeof whole === 'string') return whole;
  return at < pattern.length ? 'a bracket is not opened' : whole;
}
