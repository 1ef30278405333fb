import { isBlankCode } from './parser.ts';
import type { Relation, RelationFault, RelationGroup, RelationOptions, RelationPart } from './relation.ts';

const operators = ['<<', '<=', '>=', '>>', '=', '<', '>'] as const;
const architecture = /^!?[a-zA-Z0-9][a-zA-Z0-9-]*$/;

/**
 * Reads relations as Dpkg::Deps (libdpkg-perl 1.21.22) does: commas part groups, bars alternatives, wherever they stand.
 * Substitution variables count as a name, a version or a part of either, since what they become is not known.
 * @param value the value with comment lines blanked out, see flatValue() in values.ts
 * @param offset of the value in the file
 */
export function parseRelations(value: string, offset: number, options: RelationOptions): RelationGroup[] {
  const plain = maskVariables(value);
  const masked = !plain.includes('\n') ? plain : plain.replace(/(?<=\n[ \t])\.(?=\.*\s*(?:\n|$))/g, ' ');
  const groups: RelationGroup[] = [];
  for (let start = 0; start <= masked.length; ) {
    const comma = masked.indexOf(',', start);
    const end = comma < 0 ? masked.length : comma;
    const alternatives = readAlternatives(masked, value, start, end, offset, options);
    const [first] = alternatives;
    if (first !== undefined) groups.push({ start: first.start, end: alternatives.at(-1)!.end, alternatives });
    start = end + 1;
  }
  return groups;
}

/** Writes letters over substitution variables, from `${` to the next `}`. Linear, also where no `}` follows. */
function maskVariables(value: string): string {
  let masked = '';
  let done = 0;
  for (let open = value.indexOf('${'); open >= 0; open = value.indexOf('${', done)) {
    const close = value.indexOf('}', open + 2);
    if (close < 0) break;
    const end = close === open + 2 ? close : close + 1;
    masked += value.slice(done, open) + (end === close ? '${' : 'v'.repeat(end - open));
    done = end;
  }
  return done === 0 ? value : masked + value.slice(done);
}

function readAlternatives(
  masked: string,
  value: string,
  start: number,
  end: number,
  offset: number,
  options: RelationOptions,
): Relation[] {
  const pieces: { start: number; end: number }[] = [];
  for (let position = start; position <= end; ) {
    const bar = masked.indexOf('|', position);
    const stop = bar < 0 || bar > end ? end : bar;
    pieces.push({ start: position, end: stop });
    position = stop + 1;
  }
  const trimmed = pieces.map((piece) => {
    let { start: from, end: to } = piece;
    while (from < to && isBlankCode(masked.charCodeAt(from))) from++;
    while (to > from && isBlankCode(masked.charCodeAt(to - 1))) to--;
    return { start: from, end: to };
  });
  // Perl's split drops empty pieces at the end, not those before.
  while (trimmed.length > 0 && trimmed.at(-1)!.start === trimmed.at(-1)!.end) trimmed.pop();
  return trimmed.map((piece) => readRelation(masked, value, piece.start, piece.end, offset, options));
}

function readRelation(
  masked: string,
  value: string,
  start: number,
  end: number,
  offset: number,
  options: RelationOptions,
): Relation {
  let index = start;
  let name: RelationPart | undefined;
  let qualifier: RelationPart | undefined;
  let operator: RelationPart | undefined;
  let version: RelationPart | undefined;
  let architectures: RelationPart[] | undefined;
  const profiles: RelationPart[][] = [];
  let fault: Relation['fault'];

  const part = (from: number, to: number): RelationPart => ({
    start: offset + from,
    end: offset + to,
    text: value.slice(from, to),
  });
  const fail = (kind: RelationFault, from: number, to: number) => {
    const stop = Math.max(to, from + 1);
    fault ??= { kind, span: { start: offset + Math.min(from, Math.max(start, end - 1)), end: offset + stop } };
  };
  const skip = () => {
    while (index < end && isBlankCode(masked.charCodeAt(index))) index++;
  };
  const run = (pattern: RegExp): number => {
    pattern.lastIndex = index;
    pattern.test(masked);
    return Math.min(end, Math.max(index, pattern.lastIndex));
  };
  const words = (from: number, to: number): RelationPart[] =>
    Array.from(masked.slice(from, to).matchAll(/[^ \t\r\n\f\v]+/g), (word) =>
      part(from + word.index, from + word.index + word[0].length),
    );
  const finish = (): Relation => ({
    start: offset + start,
    end: offset + Math.max(end, start + (start === end ? 1 : 0)),
    name,
    qualifier,
    operator,
    version,
    architectures,
    profiles,
    variable: value.startsWith('${', start),
    fault,
  });

  if (start === end) {
    fail('empty', start, start + 1);
    return finish();
  }
  const nameEnd = options.tests ? run(/[@a-zA-Z0-9+.-]*/y) : run(/[a-zA-Z0-9+.-]*/y);
  if (nameEnd === start || /[+.-]/.test(masked[start]!)) {
    fail('bad-name', start, Math.max(nameEnd, start + 1));
    return finish();
  }
  name = part(start, nameEnd);
  index = nameEnd;
  if (masked[index] === ':' && index < end) {
    index++;
    const to = run(/[a-zA-Z0-9-]*/y);
    if (to === index || masked[index] === '-') {
      fail('bad-qualifier', index - 1, to);
      return finish();
    }
    qualifier = part(index, to);
    if (qualifier.text === 'native' && !options.build) fail('native-qualifier', index - 1, to);
    index = to;
  }
  skip();
  if (index < end && masked[index] === '(') {
    const open = index++;
    skip();
    const read = readVersion(masked, index, end);
    if (typeof read === 'string') {
      const close = masked.indexOf(')', open);
      fail(read, open, close < 0 || close >= end ? end : close + 1);
      return finish();
    }
    operator = part(index, read.operatorEnd);
    version = part(read.versionStart, read.versionEnd);
    index = read.next;
    skip();
  }
  if (index < end && masked[index] === '[') {
    const close = masked.indexOf(']', index);
    if (close < 0 || close >= end) fail('unclosed-bracket', index, end);
    else if (close === index + 1) fail('empty-list', index, close + 1);
    else architectures = words(index + 1, close);
    if (fault !== undefined) return finish();
    index = close + 1;
    skip();
    const bad = architectures?.find((word) => !architecture.test(masked.slice(word.start - offset, word.end - offset)));
    if (bad !== undefined) fail('bad-architecture', bad.start - offset, bad.end - offset);
  }
  while (index < end && masked[index] === '<') {
    const close = masked.indexOf('>', index);
    if (close < 0 || close >= end) fail('unclosed-angle', index, end);
    else if (close === index + 1) fail('empty-list', index, close + 1);
    else profiles.push(words(index + 1, close));
    if (close < 0 || close >= end) return finish();
    index = close + 1;
    skip();
  }
  if (index < end) fail(index === nameEnd ? 'bad-name' : 'trailing-text', index, end);
  return finish();
}

interface VersionPlaces {
  readonly operatorEnd: number;
  readonly versionStart: number;
  readonly versionEnd: number;
  readonly next: number;
}

/** Reads `operator version )`. A shorter operator is tried where a longer one leads nowhere, as Perl's expression does. */
function readVersion(masked: string, start: number, end: number): VersionPlaces | RelationFault {
  const fitting = operators.filter((operator) => masked.startsWith(operator, start));
  for (const operator of fitting) {
    let index = start + operator.length;
    while (index < end && isBlankCode(masked.charCodeAt(index))) index++;
    const versionStart = index;
    while (index < end && masked[index] !== ')' && !isBlankCode(masked.charCodeAt(index))) index++;
    const versionEnd = index;
    while (index < end && isBlankCode(masked.charCodeAt(index))) index++;
    if (versionEnd > versionStart && index < end && masked[index] === ')') {
      return { operatorEnd: start + operator.length, versionStart, versionEnd, next: index + 1 };
    }
  }
  const close = masked.indexOf(')', start);
  const inside = masked.slice(start, close < 0 || close >= end ? end : close).trim();
  if (close < 0 || close >= end) return 'unclosed-parenthesis';
  if (/^[<>=!~]{2,}/.test(inside) && !/^(?:<<|<=|>=|>>)(?![<>=!~])/.test(inside)) return 'unknown-operator';
  if (fitting.length === 0) return /^[!~]/.test(inside) ? 'unknown-operator' : 'no-operator';
  return /[^<>=\s]\s+\S/.test(inside) ? 'blank-in-version' : 'no-version';
}
