import type { SyntaxNode } from '../../../core/syntax/node.ts';
import { noChildren } from '../../../core/syntax/node.ts';
import { mostArguments } from '../schema/arity.ts';
import type { DirectiveNode, SectionKind, WordNode } from './tree.ts';
import { readWord, skipBlanks } from './words.ts';

/** A tag's meaning: what it opens or closes, and whether it is spelled as ffserver wants it. */
export interface Tag {
  readonly kind: 'open' | 'close';
  readonly section: SectionKind;
  readonly exact: boolean;
}

/** A directive that was read, with a comment behind it if there is one. */
export interface ReadDirective {
  readonly node: DirectiveNode;
  readonly comment: SyntaxNode | undefined;
}

/**
 * Reads the directive that begins at `start`. ffserver knows no comments behind a directive; what it does not read
 * begins to be a comment at `#`, but only behind the arguments that it does read.
 */
export function readDirective(
  text: string,
  start: number,
  end: number,
  tagOf: (name: string) => Tag | undefined,
): ReadDirective {
  const name = readWord(text, start, end, 'name')!;
  const tag = tagOf(name.value);
  const most = tag === undefined ? mostArguments(name.value) : tag.kind === 'open' ? 1 : 0;
  const args: WordNode[] = [];
  const extra: WordNode[] = [];
  let comment: SyntaxNode | undefined;
  let position = name.end;
  for (;;) {
    const at = skipBlanks(text, position, end);
    if (at >= end) break;
    if (args.length >= most && text[at] === '#') {
      comment = { kind: 'comment', start: at, end: trimEnd(text, at, end), children: noChildren };
      break;
    }
    const word = readWord(text, at, end, args.length < most ? 'argument' : 'extra')!;
    (args.length < most ? args : extra).push(word);
    position = word.end;
  }
  const last = comment ?? extra.at(-1) ?? args.at(-1) ?? name;
  const children = [name, ...args, ...extra, ...(comment === undefined ? [] : [comment])];
  const kind = tag?.kind ?? 'directive';
  return {
    node: { kind, start: name.start, end: last.end, name, args, extra, section: tag?.section, children },
    comment,
  };
}

/** The end of the text before trailing blanks. */
export function trimEnd(text: string, start: number, end: number): number {
  let index = end;
  while (index > start && /\s/.test(text[index - 1]!)) index--;
  return index;
}
