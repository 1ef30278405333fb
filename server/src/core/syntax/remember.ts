/**
 * Makes a function that works something out once for each node, and remembers it for as long as the node is there. It must follow
 * from the node and what is below it alone, and hold no offsets: a node can move.
 */
export function remember<N extends object, T>(workOut: (node: N) => T): (node: N) => T {
  const known = new WeakMap<N, { readonly value: T }>();
  return (node) => {
    const remembered = known.get(node) ?? { value: workOut(node) };
    known.set(node, remembered);
    return remembered.value;
  };
}
