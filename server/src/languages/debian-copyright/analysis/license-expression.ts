import type { Span } from '../../../core/text/span.ts';

/** One licence of an expression, with its exception if it has one. */
export interface LicenseName extends Span {
  /** The words as they stand, joined by single blanks. */
  readonly text: string;
  /** The short name without an exception. */
  readonly name: string;
  readonly nameSpan: Span;
  /** What stands behind “with”. */
  readonly exception: string | undefined;
}

/** A word between two licences. */
export interface LicenseOperator extends Span {
  readonly word: 'and' | 'or' | ',' | '|';
}

/** The first line of a License field. */
export interface LicenseExpression extends Span {
  readonly names: readonly LicenseName[];
  readonly operators: readonly LicenseOperator[];
}

/**
 * Reads the first line of a License field by copyright-format 1.0, section 7.2: short names, each perhaps `with` an
 * exception, parted by `and`, `or` and commas. A lone bar, which means nothing, is taken for an operator too.
 * @param line the line without the blanks around it
 * @param offset of the line in the file
 */
export function parseLicenseExpression(line: string, offset: number): LicenseExpression {
  const names: LicenseName[] = [];
  const operators: LicenseOperator[] = [];
  let words: { text: string; start: number; end: number }[] = [];
  const flush = () => {
    const [first] = words;
    if (first === undefined) return;
    const split = words.findIndex((word, index) => index > 0 && word.text.toLowerCase() === 'with');
    const own = split < 0 ? words : words.slice(0, split);
    names.push({
      start: first.start,
      end: words.at(-1)!.end,
      text: words.map((word) => word.text).join(' '),
      name: own.map((word) => word.text).join(' '),
      nameSpan: { start: first.start, end: own.at(-1)!.end },
      exception:
        split < 0
          ? undefined
          : words
              .slice(split + 1)
              .map((word) => word.text)
              .join(' '),
    });
    words = [];
  };
  for (const match of line.matchAll(/[^\s,()]+|,/g)) {
    const start = offset + match.index;
    const end = start + match[0].length;
    const word = match[0].toLowerCase();
    if (word === 'and' || word === 'or' || word === ',' || word === '|') {
      flush();
      operators.push({ start, end, word });
    } else words.push({ text: match[0], start, end });
  }
  flush();
  return { start: offset, end: offset + line.length, names, operators };
}

/** The expression in words: what a person who takes the work must follow. */
export function describeExpression({ names, operators }: LicenseExpression): string {
  if (names.length === 0) return 'No licence.';
  const quoted = names.map((name) => `\`${name.text}\``);
  const words = new Set(operators.map((operator) => operator.word));
  if (quoted.length === 1) return `The terms of ${quoted[0]}.`;
  if (!words.has('and')) return `The terms of ${quoted.join(' or ')}, whichever one chooses.`;
  if (!words.has('or')) return `The terms of ${quoted.join(' and ')}, all of them at once.`;
  const groups: string[][] = [[quoted[0]!]];
  const parts: string[] = [];
  let comma = false;
  let index = 1;
  for (const { word } of operators) {
    if (word === ',') {
      comma = true;
      continue;
    }
    if (comma) {
      parts.push(sides(groups), word);
      groups.splice(0, groups.length, [quoted[index]!]);
    } else if (word === 'and') groups.at(-1)!.push(quoted[index]!);
    else groups.push([quoted[index]!]);
    comma = false;
    if (++index > quoted.length - 1) break;
  }
  parts.push(sides(groups));
  return `The terms of ${parts.join(' ')}.`;
}

function sides(groups: readonly (readonly string[])[]): string {
  const text = groups
    .map((group) => (group.length > 1 && groups.length > 1 ? `(${group.join(' and ')})` : group.join(' and ')))
    .join(' or ');
  return groups.length > 1 ? `(${text})` : text;
}
