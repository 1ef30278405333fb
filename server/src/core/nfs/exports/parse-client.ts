import { noChildren, type SyntaxNode } from '../../syntax/node.ts';
import { ownCopy } from '../../text/own-copy.ts';
import { isTemplated } from '../../text/templates.ts';
import { offsetIn, type Token } from './tokens.ts';
import type { ClientFault, ClientNode, DefaultsNode, HostNode, OptionNode, OptionsNode } from './tree.ts';

/** The longest word for a client and its options that exportfs reads, in bytes (getexportent: `char exp[512]`). */
export const longestClient = 511;

const leaf = (kind: string, start: number, end: number): SyntaxNode => ({ kind, start, end, children: noChildren });

const noFaults: readonly ClientFault[] = [];

/** The same list without the room that an engine keeps for more: in a list of a million clients that is most of the memory. */
const fitted = <T>(list: readonly T[]): readonly T[] => list.slice();

/** `-ro,sync` in front of clients. */
export function readDefaults(token: Token): DefaultsNode {
  const items: OptionNode[] = [];
  const children: SyntaxNode[] = [];
  splitOptions(token, 1, token.value.length, items, children);
  const options: OptionsNode = { kind: 'options', start: offsetIn(token, 1), end: token.end, children, items };
  const dash = leaf('punctuation', token.start, offsetIn(token, 1));
  return { kind: 'defaults', start: token.start, end: token.end, children: [dash, options], options };
}

/**
 * A client: the first word is `host(options)`; more words follow only where blanks stand between its options.
 * @param hasDefaults whether default options stand before it, so that it needs none of its own
 */
export function readClient(text: string, tokens: readonly Token[], hasDefaults: boolean): ClientNode {
  const token = tokens[0]!;
  const { value } = token;
  const end = tokens.at(-1)!.end;
  // Almost no client has a fault, so that all of those share one empty list.
  let faults = noFaults;
  const open = value.indexOf('(');
  // Nobody knows yet what a template makes of it.
  const templated = isTemplated(value);
  const blame = (fault: ClientFault) => {
    if (!templated) faults = [...faults, fault];
  };
  if (token.length > longestClient) blame('too-long');
  if (open < 0) {
    if (!hasDefaults) blame('no-options');
    const name = ownCopy(value);
    const host: HostNode = { kind: 'host', start: token.start, end: token.end, children: noChildren, value: name };
    return { kind: 'client', start: token.start, end, children: [host], host, name, options: undefined, faults };
  }
  const parenthesis = offsetIn(token, open);
  const named = ownCopy(value.slice(0, open));
  const host: HostNode | undefined =
    parenthesis === token.start
      ? undefined
      : { kind: 'host', start: token.start, end: parenthesis, children: noChildren, value: named };
  if (open === 0) blame('no-host');
  const items: OptionNode[] = [];
  const children: SyntaxNode[] = [leaf('punctuation', parenthesis, offsetIn(token, open + 1))];
  const close = value.indexOf(')', open);
  if (close >= 0) {
    splitOptions(token, open + 1, close, items, children);
    children.push(leaf('punctuation', offsetIn(token, close), offsetIn(token, close + 1)));
    if (close + 1 < value.length) {
      blame('text-behind');
      children.push(leaf('error', offsetIn(token, close + 1), token.end));
    } else if (offsetIn(token, close + 1) < token.end)
      children.push(leaf('error', offsetIn(token, close + 1), token.end));
  } else {
    blame('unclosed');
    splitOptions(token, open + 1, value.length, items, children);
    for (const [index, next] of tokens.slice(1).entries()) {
      children.push(...continuationsBetween(text, tokens[index]!.end, next.start));
      if (offsetIn(next, 0) > next.start) children.push(leaf('punctuation', next.start, offsetIn(next, 0)));
      const stop = next.value.indexOf(')');
      splitOptions(next, 0, stop < 0 ? next.value.length : stop, items, children);
      if (stop < 0) continue;
      children.push(leaf('punctuation', offsetIn(next, stop), offsetIn(next, stop + 1)));
      if (offsetIn(next, stop + 1) < next.end) children.push(leaf('error', offsetIn(next, stop + 1), next.end));
    }
  }
  const options: OptionsNode = {
    kind: 'options',
    start: parenthesis,
    end,
    children: fitted(children),
    items: fitted(items),
  };
  const name = open === 0 ? '*' : named;
  const inner = host === undefined ? [options] : [host, options];
  return { kind: 'client', start: token.start, end, children: inner, host, name, options, faults };
}

function continuationsBetween(text: string, from: number, to: number): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let at = text.indexOf('\\', from); at >= 0 && at < to; at = text.indexOf('\\', at + 1)) {
    found.push(leaf('continuation', at, at + 1));
  }
  return found;
}

/** Splits at commas as parseopts does: a comma at the end is nothing, one before or after another makes an empty option. */
function splitOptions(token: Token, from: number, to: number, items: OptionNode[], children: SyntaxNode[]): void {
  const { value } = token;
  let position = from;
  /** Blanks are in no leaf, but an escape or a quote that stands for one is. */
  const skipBlanks = () => {
    const before = position;
    while (position < to && isBlank(value[position])) position++;
    const [start, end] = [offsetIn(token, before), offsetIn(token, position)];
    if (end - start > position - before) children.push(leaf('punctuation', start, end));
  };
  skipBlanks();
  while (position < to) {
    const comma = value.indexOf(',', position);
    const end = comma < 0 || comma >= to ? to : comma;
    const option = optionNode(token, position, end);
    items.push(option);
    children.push(option);
    position = end;
    if (end < to) {
      children.push(leaf('punctuation', offsetIn(token, end), offsetIn(token, end + 1)));
      position++;
    }
    skipBlanks();
  }
}

const isBlank = (character: string | undefined) => character === ' ' || character === '\t';

function optionNode(token: Token, from: number, to: number): OptionNode {
  const text = ownCopy(token.value.slice(from, to));
  const equals = text.indexOf('=');
  const start = offsetIn(token, from);
  const end = offsetIn(token, to);
  return {
    kind: 'option',
    start,
    end,
    children: noChildren,
    text,
    name: equals < 0 ? text : text.slice(0, equals),
    value: equals < 0 ? undefined : text.slice(equals + 1),
    nameLength: (equals < 0 ? end : offsetIn(token, from + equals)) - start,
    valueLength: equals < 0 ? 0 : end - offsetIn(token, from + equals + 1),
  };
}
