import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';
import type { ReadSetting } from './setting.ts';
import type { SettingNode, TextNode } from './tree.ts';

/**
 * The node of a setting that was read.
 * @param first offset of the first character of the line
 * @param end offset behind its last one
 */
export function makeSetting(
  text: string,
  first: number,
  end: number,
  { name, value, quote }: ReadSetting,
): SettingNode {
  const textNode = (kind: string, { start, end: stop }: Span): TextNode => ({
    kind,
    start,
    end: stop,
    value: text.slice(start, stop),
    children: noChildren,
  });
  const nameNode = textNode('name', name);
  const valueNode = textNode('value', value);
  const children: SyntaxNode[] = [];
  let covered = first;
  // Quotes, the equals sign and what lies behind a value that was cut off stand in marks of their own.
  for (const node of [nameNode, valueNode]) {
    addMark(children, text, covered, node.start);
    if (node.end > node.start) children.push(node);
    covered = node.end;
  }
  addMark(children, text, covered, end);
  return {
    kind: 'setting',
    start: first,
    end: Math.max(end, value.end),
    children,
    name: nameNode,
    value: valueNode,
    quote,
  };
}

function addMark(children: SyntaxNode[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (start < end) children.push({ kind: 'mark', start, end, children: noChildren });
}
