/**
 * Where a thing keeps the notes made of it. On the thing itself: V8 takes what a WeakMap holds for alive until it collects its old
 * generation, so that every tree and analysis that such a note leads to would be carried along for long after its last use.
 */
export const notes: unique symbol = Symbol('notes');

/** A note, and the others made of the same thing. */
export interface Note {
  readonly kind: object;
  value: unknown;
  readonly next: Note | undefined;
}

/** Things of a class that has very many should have the field from the beginning: then V8 sees one class, not several. */
interface Noted {
  [notes]?: Note | undefined;
}

/** Notes of one kind about things, each of which keeps its own for as long as it is there; a frozen thing keeps none. */
export interface Notes<K extends object, V> {
  get(thing: K): V | undefined;
  set(thing: K, value: V): void;
}

/** Makes notes of a new kind: once, since things would gather the notes of one kind after another. */
export function createNotes<K extends object, V>(): Notes<K, V> {
  const kind = {};
  const find = (thing: Noted) => {
    let note = thing[notes];
    while (note !== undefined && note.kind !== kind) note = note.next;
    return note;
  };
  return {
    get: (thing: Noted) => find(thing)?.value as V | undefined,
    set(thing: Noted, value) {
      const note = find(thing);
      if (note !== undefined) note.value = value;
      else if (notes in thing) thing[notes] = { kind, value, next: thing[notes] };
      // Not enumerable, so that a copy of the thing does not get its notes.
      else if (Object.isExtensible(thing)) {
        Object.defineProperty(thing, notes, { value: { kind, value, next: undefined }, writable: true });
      }
    },
  };
}

/**
 * Makes a function that works something out once for each thing, such as a node or an analysis, and remembers it for as long as the
 * thing is there. It must follow from the thing alone (of a node: from it and what is below it). What is remembered of a node must
 * hold no offsets, since a node can move.
 */
export function remember<K extends object, T>(workOut: (thing: K) => T): (thing: K) => T {
  const known = createNotes<K, { readonly value: T }>();
  return (thing) => {
    const remembered = known.get(thing);
    if (remembered !== undefined) return remembered.value;
    const value = workOut(thing);
    known.set(thing, { value });
    return value;
  };
}
