/** What an expression says; `value` is undefined where it is valid but not worked out here. */
export interface ExpressionResult {
  readonly valid: boolean;
  readonly value: number | undefined;
}

const functions = new Set(
  (
    'sinh cosh tanh sin cos tan atan asin acos exp log abs squish gauss isnan isinf mod max min eq gte gt lte lt ld st ' +
    'while taylor root floor ceil trunc round sqrt not pow print random hypot gcd if ifnot bitand bitor between clip atan2'
  ).split(' '),
);

const suffixes: Readonly<Record<string, number>> = {
  y: -24,
  z: -21,
  a: -18,
  f: -15,
  p: -12,
  n: -9,
  u: -6,
  m: -3,
  c: -2,
  d: -1,
  h: 2,
  k: 3,
  K: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
  Z: 21,
  Y: 24,
};

// strtod reads a sign of its own, so that two may follow each other.
const numberPattern = /[+-]?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
const wordPattern = /[A-Za-z_][A-Za-z0-9_]*/y;

/** How deep parentheses may go before the expression is let through unread. */
const deepest = 50;

/**
 * Reads an expression as `av_expr_parse_and_eval` does (libavutil/eval.c, 3.4): numbers with SI suffixes, names,
 * `+ - * / ^ ( ) ;` and functions.
 * @param names constants with their values; undefined where the value is not known here
 */
export function readExpression(text: string, names: ReadonlyMap<string, number | undefined>): ExpressionResult {
  const source = text.replace(/[ \f\n\r\t\v]/g, '');
  let position = 0;
  let known = true;
  const fail = Symbol('fail');

  const primary = (depth: number): number => {
    if (depth > deepest) throw fail;
    numberPattern.lastIndex = position;
    const digits = numberPattern.exec(source)?.[0];
    if (digits !== undefined) {
      position += digits.length;
      const magnitude = Number(digits.replace(/^[+-]/, ''));
      return suffixed(digits.startsWith('-') ? -magnitude : magnitude);
    }
    if (source[position] === '(') {
      position++;
      const inner = sequence(depth + 1);
      if (source[position] !== ')') throw fail;
      position++;
      return inner;
    }
    const constant = longestName(source, position, names);
    if (constant !== undefined) {
      position += constant.length;
      const value = names.get(constant);
      if (value === undefined) known = false;
      return value ?? 0;
    }
    wordPattern.lastIndex = position;
    const word = wordPattern.exec(source)?.[0] ?? '';
    position += word.length;
    if (source[position] === '(' && functions.has(word)) {
      known = false;
      position++;
      sequence(depth + 1);
      while (source[position] === ',') {
        position++;
        sequence(depth + 1);
      }
      if (source[position] !== ')') throw fail;
      position++;
      return 0;
    }
    if (/^(?:inf|infinity|nan)$/i.test(word)) return /^nan$/i.test(word) ? Number.NaN : Number.POSITIVE_INFINITY;
    throw fail;
  };
  const suffixed = (value: number): number => {
    let result = value;
    if (source.startsWith('dB', position)) {
      position += 2;
      return 10 ** (value / 20);
    }
    const power = suffixes[source[position] ?? ''];
    if (power !== undefined) {
      position++;
      if (source[position] === 'i') {
        position++;
        result *= 2 ** (power / 0.3);
      } else result *= 10 ** power;
    }
    if (source[position] === 'B') {
      position++;
      result *= 8;
    }
    return result;
  };
  const signed = (depth: number): number => {
    let sign = 1;
    if (source[position] === '+' || source[position] === '-') sign = source[position++] === '-' ? -1 : 1;
    let value = primary(depth);
    while (source[position] === '^') {
      position++;
      value **= signed(depth + 1);
    }
    return sign * value;
  };
  const product = (depth: number): number => {
    let value = signed(depth);
    while (source[position] === '*' || source[position] === '/') {
      if (source[position++] === '*') value *= signed(depth);
      else value /= signed(depth);
    }
    return value;
  };
  const sum = (depth: number): number => {
    let value = product(depth);
    while (source[position] === '+' || source[position] === '-') {
      // The sign belongs to the next term (parse_subexpr).
      value += product(depth);
    }
    return value;
  };
  const sequence = (depth: number): number => {
    let value = sum(depth);
    while (source[position] === ';') {
      position++;
      value = sum(depth);
    }
    return value;
  };

  try {
    const value = sequence(0);
    if (position < source.length) return { valid: false, value: undefined };
    if (known && Number.isNaN(value)) return { valid: false, value: undefined };
    return { valid: true, value: known ? value : undefined };
  } catch (error) {
    if (error !== fail) throw error;
    return { valid: false, value: undefined };
  }
}

const builtin: readonly (readonly [string, number])[] = [
  ['E', Math.E],
  ['PI', Math.PI],
  ['PHI', 1.618033988749895],
  ['QP2LAMBDA', 118],
];

function longestName(
  source: string,
  position: number,
  names: ReadonlyMap<string, number | undefined>,
): string | undefined {
  const ends = (name: string) =>
    source.startsWith(name, position) && !/[A-Za-z0-9_]/.test(source[position + name.length] ?? '');
  for (const name of names.keys()) if (ends(name)) return name;
  return builtin.find(([name]) => ends(name))?.[0];
}
