import { noChildren, type SyntaxNode } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';
import { isTemplated, maskTemplates } from '../templates.ts';
import { splitOptions } from './split-options.ts';
import { type FieldName, type FieldNode, type FstabTree, fieldNames, type LineFault, type MountNode } from './tree.ts';

const leaf = (kind: string, start: number, end: number): SyntaxNode => ({ kind, start, end, children: noChildren });

/** Reads fstab as libmount does (libmount/src/tab_parse.c, util-linux 2.38). Never throws; linear. Expressions of templates are words. */
export function parseFstab(source: string): FstabTree {
  const text = maskTemplates(source);
  const children: SyntaxNode[] = [];
  const mounts: MountNode[] = [];
  const comments: SyntaxNode[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const lineEnd = newline < 0 ? text.length : newline;
    const end = text[lineEnd - 1] === '\r' && lineEnd > start ? lineEnd - 1 : lineEnd;
    let first = start;
    while (first < end && isBlank(text[first])) first++;
    if (first < end) {
      if (text[first] === '#') {
        const comment = leaf('comment', first, end);
        comments.push(comment);
        children.push(comment);
      } else {
        const mount = readMount(text, first, end, newline >= 0);
        mounts.push(mount);
        children.push(mount);
      }
    }
    start = lineEnd + 1;
  }
  return { kind: 'file', start: 0, end: text.length, children, mounts, comments };
}

const isBlank = (character: string | undefined) => character === ' ' || character === '\t';

interface Word extends Span {}

/** The words of a line; behind the fourth, the numbers need no blank in between. */
function readMount(text: string, start: number, end: number, terminated: boolean): MountNode {
  const words: Word[] = [];
  let position = start;
  while (position < end && words.length < 6) {
    let stop = position;
    while (stop < end && !isBlank(text[stop])) stop++;
    words.push({ start: position, end: stop });
    position = stop;
    while (position < end && isBlank(text[position])) position++;
  }
  const fields = words.map((word, index) => fieldNode(text, word, fieldNames[index]!));
  const named = (name: FieldName) => fields.find((field) => field.field === name);
  const optionsField = named('options');
  const options = optionsField === undefined ? { children: [], items: [] } : splitOptions(text, optionsField);
  const nodes = fields.map((field) => (field.field === 'options' ? { ...field, children: options.children } : field));
  const rest = position < end ? leaf('ignored', position, trimEnd(text, position, end)) : undefined;
  const children: SyntaxNode[] = rest === undefined ? nodes : [...nodes, rest];
  const nul = terminated ? text.slice(start, end).indexOf('\0') : -1;
  const fault =
    nul >= 0 ? { kind: 'nul' as const, span: { start: start + nul, end: start + nul + 1 } } : findFault(fields, end);
  return {
    kind: 'mount',
    start,
    end: children.at(-1)!.end,
    children,
    fields,
    source: fields[0]!,
    target: fields[1],
    type: fields[2],
    optionsField,
    options: options.items,
    freq: named('freq'),
    passno: named('passno'),
    rest,
    fault,
  };
}

function trimEnd(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && isBlank(text[stop - 1])) stop--;
  return stop;
}

function fieldNode(text: string, word: Word, field: FieldName): FieldNode {
  const source = text.slice(word.start, word.end);
  const value = source.includes('\\')
    ? source.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8) & 255))
    : source;
  return { kind: 'field', field, start: word.start, end: word.end, children: noChildren, source, value };
}

/** What strtol(3) takes from the start of a text. */
const number = /^[\v\f\r]*[+-]?\d+/;
/** What fits a 64 bit number; strtol(3) complains of more. */
const limit = 2n ** 63n;

function findFault(fields: readonly FieldNode[], lineEnd: number): { kind: LineFault; span: Span } | undefined {
  const [source, target, type, , freq, passno] = fields;
  // A template may stand for more than one column.
  if (fields.some((field) => isTemplated(field.source))) return undefined;
  if (target === undefined) return { kind: 'missing-target', span: source! };
  if (type === undefined) return { kind: 'missing-type', span: { start: source!.start, end: target.end } };
  if (freq !== undefined && !readsNumber(freq, freq.end < lineEnd)) return { kind: 'bad-freq', span: freq };
  if (passno !== undefined && !readsNumber(passno, passno.end < lineEnd)) return { kind: 'bad-passno', span: passno };
  return undefined;
}

/** Whether next_s32 is content: it minds a number that is too large only where more text follows it, be it a blank. */
function readsNumber(field: FieldNode, followed: boolean): boolean {
  const match = number.exec(field.source);
  if (match === null || match[0].length !== field.source.length) return false;
  if (!followed) return true;
  const value = BigInt(match[0].replace(/^[\v\f\r+]*/, ''));
  return value < limit && value >= -limit;
}
