/** What is wrong with a rule that mangles: offsets in the rule, and a sentence. */
export interface MangleFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** The parts of a rule. */
export interface MangleRule {
  readonly operation: 's' | 'tr' | 'y';
  readonly from: string;
  readonly to: string;
  readonly flags: string;
}

const closers: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']', '<': '>' };

/** The rules of a value with their offsets in it: they are parted by semicolons. */
export function splitRules(value: string): { text: string; start: number }[] {
  const rules: { text: string; start: number }[] = [];
  let position = 0;
  for (const piece of value.split(';')) {
    const text = piece.trim();
    if (text !== '') rules.push({ text, start: position + (piece.length - piece.trimStart().length) });
    position += piece.length + 1;
  }
  return rules;
}

/** Reads a rule as safe_replace() in Devscripts::Uscan::Utils (devscripts 2.23.4) does. */
export function readMangle(rule: string): MangleRule | MangleFault {
  const whole = (message: string): MangleFault => ({ start: 0, end: rule.length, message });
  const operation = /^(s|tr|y)/.exec(rule)?.[1] as MangleRule['operation'] | undefined;
  if (operation === undefined) return whole('A rule begins with "s", "tr" or "y", as in "s/old/new/".');
  const separator = rule[operation.length];
  if (separator === undefined || /\s/.test(separator))
    return whole('The rule lacks its separators, as in "s/old/new/".');
  const parts = Object.hasOwn(closers, separator)
    ? readBracketed(rule, operation.length, separator)
    : readSeparated(rule, operation.length, separator);
  if (parts === undefined) {
    const close = Object.hasOwn(closers, separator)
      ? `${separator}old${closers[separator]!}${separator}new${closers[separator]!}`
      : `${separator}old${separator}new${separator}`;
    return whole(`The rule is not of the form "${operation}${close}" with flags behind it.`);
  }
  const allowed = operation === 's' ? /[^gix]/ : /[^cds]/;
  const flags = rule.slice(parts.end);
  const bad = allowed.exec(flags);
  if (bad !== null) {
    const message = `The flag "${bad[0]}" is not allowed; a rule with "${operation}" may have ${operation === 's' ? '"g", "i" and "x"' : '"c", "d" and "s"'}.`;
    return { start: parts.end + bad.index, end: parts.end + bad.index + 1, message };
  }
  return { operation, from: parts.from, to: parts.to, flags };
}

function readSeparated(
  rule: string,
  at: number,
  separator: string,
): { from: string; to: string; end: number } | undefined {
  const ends: number[] = [];
  for (let index = at + 1; index < rule.length && ends.length < 2; index++) {
    if (rule[index] === '\\') index++;
    else if (rule[index] === separator) ends.push(index);
  }
  const [middle, end] = ends;
  if (middle === undefined || end === undefined) return undefined;
  return { from: rule.slice(at + 1, middle), to: rule.slice(middle + 1, end), end: end + 1 };
}

function readBracketed(rule: string, at: number, open: string): { from: string; to: string; end: number } | undefined {
  const close = closers[open]!;
  const parts: string[] = [];
  let index = at;
  for (let part = 0; part < 2; part++) {
    if (rule[index] !== open) return undefined;
    let depth = 0;
    const start = index + 1;
    for (; index < rule.length; index++) {
      const character = rule[index];
      if (character === '\\') index++;
      else if (character === open) depth++;
      else if (character === close && --depth === 0) break;
    }
    if (index >= rule.length) return undefined;
    parts.push(rule.slice(start, index));
    index++;
  }
  return { from: parts[0]!, to: parts[1]!, end: index };
}

/** A rule in words. */
export function describeMangle(rule: string): string {
  if (rule === 'auto') return 'The usual rule of this option.';
  const read = readMangle(rule);
  if ('message' in read) return read.message;
  const { operation, from, to, flags } = read;
  if (operation !== 's') return `Each of the characters \`${from}\` becomes the one at the same place of \`${to}\`.`;
  const which = flags.includes('g') ? 'Every' : 'The first';
  const what = flags.includes('i') ? ' in any case of letters' : '';
  return to === ''
    ? `${which} match of \`${from}\`${what} is removed.`
    : `${which} match of \`${from}\`${what} becomes \`${to}\`.`;
}
