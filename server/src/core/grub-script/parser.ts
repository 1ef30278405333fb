import type { SyntaxNode } from '../syntax/node.ts';
import { type Frame, openCursor, take } from './cursor.ts';
import { readChanged, type SoundScript } from './known-statements.ts';
import { lex } from './lexer.ts';
import { readList } from './statements.ts';
import type { GrubTree } from './tree.ts';

/**
 * Reads a script as grub-core/script/parser.y (GRUB 2.12) does. A script that it rejects is read a second time, guided by
 * indentation and line ends, to find where the hand slipped: GRUB often complains a hundred lines below. Never throws;
 * takes time linear in the text.
 * @param before a version of the script without faults, whose tree must not be used any more if the new one has none
 */
export function parseGrub(text: string, before?: SoundScript): GrubTree {
  const changed = before && readChanged(before, text, (piece) => readScript(piece, false));
  if (changed !== undefined) return changed;
  const strict = readScript(text, false);
  if (strict.faults.length === 0) return strict;
  const guided = readScript(text, true);
  return guided.faults.length === 0 ? strict : guided;
}

function readScript(text: string, guided: boolean): GrubTree {
  const cursor = openCursor(lex(text, guided), guided, readList);
  const children: SyntaxNode[] = [];
  const frame: Frame = { closer: '', opener: cursor.tokens[0]!, bodyIndent: -1 };
  const items = readList(cursor, children, frame, true).items;
  // The comments at the end come before the token that ends the script.
  take(cursor, children);
  const tooDeep = cursor.faults.filter(({ kind }) => kind === 'too-deep');
  const faults = (tooDeep.length > 0 ? tooDeep : cursor.faults).sort((a, b) => a.start - b.start || a.end - b.end);
  return { kind: 'file', start: 0, end: text.length, children, items, comments: cursor.comments, faults };
}
