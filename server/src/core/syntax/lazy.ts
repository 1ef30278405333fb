/**
 * Puts off `make` until the result is first asked for, then keeps it. For tables that cost something to decode: a
 * start of the server must not pay for languages that nobody opens. `make` must be pure, so that keeping is unseen.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
