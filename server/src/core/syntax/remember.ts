/**
 * Makes a function that works something out once for each thing, such as a node or an analysis, and remembers it for as long as the
 * thing is there. It must follow from the thing alone (of a node: from it and what is below it). What is remembered of a node must
 * hold no offsets, since a node can move.
 */
export function remember<K extends object, T>(workOut: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (thing) => {
    const remembered = known.get(thing) ?? { value: workOut(thing) };
    known.set(thing, remembered);
    return remembered.value;
  };
}
