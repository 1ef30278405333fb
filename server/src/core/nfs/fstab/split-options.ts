import { noChildren, type SyntaxNode } from '../../syntax/node.ts';
import { ownCopy } from '../../text/own-copy.ts';
import type { Span } from '../../text/span.ts';
import type { MountOptionNode } from './tree.ts';

/** Splits options at commas outside of double quotes, as libmount does (mnt_optstr_parse_next). */
export function splitOptions(
  text: string,
  field: Span,
): { readonly children: readonly SyntaxNode[]; readonly items: readonly MountOptionNode[] } {
  const children: SyntaxNode[] = [];
  const items: MountOptionNode[] = [];
  let quoted = false;
  let start = field.start;
  for (let position = field.start; position <= field.end; position++) {
    if (text[position] === '"' && position < field.end) quoted = !quoted;
    if (position < field.end && (quoted || text[position] !== ',')) continue;
    if (position > start) {
      const option = optionNode(text, start, position);
      items.push(option);
      children.push(option);
    }
    if (position < field.end)
      children.push({ kind: 'punctuation', start: position, end: position + 1, children: noChildren });
    start = position + 1;
  }
  return { children, items };
}

function optionNode(text: string, start: number, end: number): MountOptionNode {
  const source = ownCopy(text.slice(start, end));
  const equals = source.indexOf('=', 1);
  return {
    kind: 'option',
    start,
    end,
    children: noChildren,
    text: source,
    name: equals < 0 ? source : source.slice(0, equals),
    value: equals < 0 ? undefined : source.slice(equals + 1),
    nameSpan: { start, end: equals < 0 ? end : start + equals },
    valueSpan: equals < 0 ? undefined : { start: start + equals + 1, end },
  };
}
