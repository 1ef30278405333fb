import { findChange } from '../text/change.ts';
import type { Span } from '../text/span.ts';
import type { Deb822Error, Deb822Field, Deb822Stanza, Deb822Tree } from './tree.ts';

/** A file before a change. */
export interface PreviousDeb822 {
  readonly text: string;
  readonly root: Deb822Tree;
}

/** A stanza as it was, where it stands now, with the comments and the broken lines in it. */
export interface KnownStanza {
  readonly stanza: Deb822Stanza;
  readonly comments: readonly Span[];
  readonly errors: readonly Deb822Error[];
}

/** Takes over the stanza that begins at an offset of the new text, if it is the same up to the empty line behind it. */
export type KnownStanzas = (start: number) => KnownStanza | undefined;

/** Whether OpenPGP's lines stand in a file: what is between them is read otherwise than what is not. */
export function hasArmour({ armour, errors }: Deb822Tree): boolean {
  return armour.length > 0 || errors.some(({ fault }) => fault === 'unfinished-armour' || fault === 'text-in-armour');
}

/**
 * Looks for the stanzas of a file that are the same in a new text; to be asked in the order of the text. They move there, so that the
 * old tree must not be used any more. Undefined where nothing can be taken over.
 */
export function createKnownStanzas(text: string, previous: PreviousDeb822 | undefined): KnownStanzas | undefined {
  if (previous === undefined || hasArmour(previous.root)) return undefined;
  const { stanzas, comments, errors } = previous.root;
  const { start: same, newEnd, by } = findChange(previous.text, text);
  let index = 0;
  const nextComments = inOrder(comments);
  const nextErrors = inOrder(errors);
  return (start) => {
    // Up to the next stanza nothing may have changed: what follows could belong to this one now.
    while (index < stanzas.length && newStart(index) < start) index++;
    const stanza = stanzas[index];
    if (stanza === undefined || newStart(index) !== start) return undefined;
    index++;
    const moved = start - stanza.start;
    const inside = { stanza, comments: nextComments(stanza), errors: nextErrors(stanza) };
    if (moved !== 0) moveStanza(inside, moved);
    return inside;
  };

  /** Where a stanza of the old tree begins now; before everything where it has changed. */
  function newStart(at: number): number {
    const { start } = stanzas[at]!;
    const next = stanzas[at + 1];
    if (next !== undefined && next.start <= same) return start;
    return start + by >= newEnd ? start + by : -1;
  }
}

/** Gives those of some places, in the order of the text, that lie in one stanza after the other. */
function inOrder<T extends Span>(places: readonly T[]): (within: Span) => readonly T[] {
  let index = 0;
  return ({ start, end }) => {
    while (index < places.length && places[index]!.start < start) index++;
    const first = index;
    while (index < places.length && places[index]!.start < end) index++;
    return first === index ? none : places.slice(first, index);
  };
}

const none: readonly never[] = [];

type Movable<T> = { -readonly [K in keyof T]: T[K] };

function moveStanza({ stanza, comments, errors }: KnownStanza, by: number): void {
  const shift = (span: Movable<Span>) => {
    span.start += by;
    span.end += by;
  };
  shift(stanza);
  for (const comment of comments) shift(comment);
  for (const field of stanza.fields as readonly Movable<Deb822Field>[]) {
    shift(field);
    field.nameEnd += by;
    field.valueStart += by;
  }
  for (const error of errors as readonly Movable<Deb822Error>[]) {
    shift(error);
    error.lineEnd += by;
  }
}
