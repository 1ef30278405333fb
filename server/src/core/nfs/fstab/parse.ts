import { lazy } from '../../syntax/lazy.ts';
import { moveNode } from '../../syntax/move.ts';
import { noChildren, type SyntaxNode } from '../../syntax/node.ts';
import { commentsOf, nodesOf, readStretches } from '../../syntax/stretches.ts';
import { ownCopy } from '../../text/own-copy.ts';
import type { Span } from '../../text/span.ts';
import { isTemplated, maskTemplates } from '../../text/templates.ts';
import { splitOptions } from './split-options.ts';
import {
  type FieldName,
  type FieldNode,
  type FstabNode,
  type FstabTree,
  fieldNames,
  type LineFault,
  type MountNode,
  type MountOptionNode,
} from './tree.ts';

const leaf = (kind: string, start: number, end: number): SyntaxNode => ({ kind, start, end, children: noChildren });

/** What was read before; its lines go over into the new tree, so that the old one must not be used any more. */
export interface ReadBefore {
  readonly text: string;
  readonly tree: FstabTree;
}

/**
 * Reads fstab as libmount does (libmount/src/tab_parse.c, util-linux 2.38). Never throws; linear. Expressions of templates are words.
 * @param before the same file before the last change, of which lines that have not changed are taken
 */
export function parseFstab(text: string, before?: ReadBefore): FstabTree {
  const stretches = readStretches<FstabNode>(
    text,
    { read: (position, nodes) => readLine(text, position, nodes), spansOf },
    before && { text: before.text, stretches: before.tree.children },
  );
  const mounts = lazy(() => nodesOf(stretches).filter((node): node is MountNode => node.kind === 'mount'));
  return {
    kind: 'file',
    start: 0,
    end: text.length,
    children: stretches,
    get mounts() {
      return mounts();
    },
    comments: commentsOf(stretches),
  };
}

/** The spans of options, which are nobody's children, and of faults where those are not the nodes themselves. */
function spansOf(node: SyntaxNode) {
  if (node.kind === 'option') {
    const { nameSpan, valueSpan } = node as MountOptionNode;
    return valueSpan === undefined ? [nameSpan] : [nameSpan, valueSpan];
  }
  const span = node.kind === 'mount' ? (node as MountNode).fault?.span : undefined;
  return span === undefined || 'kind' in span ? [] : [span];
}

/** Reads the line that begins at an offset; returns where the next one begins. */
function readLine(whole: string, from: number, nodes: FstabNode[]): number {
  const newline = whole.indexOf('\n', from);
  const text = maskTemplates(whole.slice(from, newline < 0 ? whole.length : newline));
  const end = text.endsWith('\r') ? text.length - 1 : text.length;
  let first = 0;
  while (first < end && isBlank(text[first])) first++;
  if (first < end) {
    const comment = text[first] === '#';
    const node = comment ? commentNode(first, end) : readMount(text, first, end, newline >= 0);
    moveNode(node, from, spansOf);
    nodes.push(node);
  }
  return newline < 0 ? whole.length : newline + 1;
}

const commentNode = (start: number, end: number): FstabNode => ({ kind: 'comment', start, end, children: noChildren });

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
  const optionsWord = words[fieldNames.indexOf('options')];
  const options = optionsWord === undefined ? { children: [], items: [] } : splitOptions(text, optionsWord);
  const fields = words.map((word, index) => {
    const name = fieldNames[index]!;
    return fieldNode(text, word, name, name === 'options' ? options.children : noChildren);
  });
  const named = (name: FieldName) => fields.find((field) => field.field === name);
  const rest = position < end ? leaf('ignored', position, trimEnd(text, position, end)) : undefined;
  const children: SyntaxNode[] = rest === undefined ? fields : [...fields, rest];
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
    optionsField: named('options'),
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

function fieldNode(text: string, word: Word, field: FieldName, children: readonly SyntaxNode[]): FieldNode {
  const source = ownCopy(text.slice(word.start, word.end));
  const value = source.includes('\\')
    ? source.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8) & 255))
    : source;
  return { kind: 'field', field, start: word.start, end: word.end, children, source, value };
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
