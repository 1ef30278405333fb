import type { Candidate } from './pattern.ts';

/** A suite's place while a cipher string is evaluated: the list keeps the inactive ones, since they may come back. */
export interface Place {
  readonly candidate: Candidate;
  readonly active: boolean;
}

export type Order = readonly Place[];
export type Test = (candidate: Candidate) => boolean;

/** The places that `taken` accepts, and the rest; both keep their order. */
function split(order: Order, taken: (place: Place) => boolean): [Place[], Place[]] {
  const yes: Place[] = [];
  const no: Place[] = [];
  for (const place of order) (taken(place) ? yes : no).push(place);
  return [yes, no];
}

const withActive = (places: readonly Place[], active: boolean): Place[] =>
  places.map(({ candidate }) => ({ candidate, active }));

// The operations follow ssl_cipher_apply_rule() in ssl/ssl_ciph.c of OpenSSL 3.0.20, which moves nodes of a linked
// list: what it appends one by one is here the stable split of an array.

/** Activates the inactive suites that fit and puts them at the end; suites that are active already stay in place. */
export function add(order: Order, test: Test): Order {
  const [added, rest] = split(order, (place) => !place.active && test(place.candidate));
  return added.length === 0 ? order : [...rest, ...withActive(added, true)];
}

/** Deactivates the active suites that fit and puts them in front, so that adding them again finds them first. */
export function remove(order: Order, test: Test): Order {
  const [removed, rest] = split(order, (place) => place.active && test(place.candidate));
  return removed.length === 0 ? order : [...withActive(removed, false), ...rest];
}

/** Moves the active suites that fit to the end. */
export function moveToEnd(order: Order, test: Test): Order {
  const [moved, rest] = split(order, (place) => place.active && test(place.candidate));
  return moved.length === 0 ? order : [...rest, ...moved];
}

/** Moves the active suites that fit to the front. */
export function moveToFront(order: Order, test: Test): Order {
  const [moved, rest] = split(order, (place) => place.active && test(place.candidate));
  return moved.length === 0 ? order : [...moved, ...rest];
}

/** Takes the suites that fit out of the list for good, active or not. */
export function kill(order: Order, test: Test): Order {
  const [killed, rest] = split(order, (place) => test(place.candidate));
  return killed.length === 0 ? order : rest;
}

/** Sorts the active suites by falling strength; suites of the same strength keep their order. */
export function sortByStrength(order: Order): Order {
  const [active, inactive] = split(order, (place) => place.active);
  return [...inactive, ...active.sort((a, b) => b.candidate.strengthBits - a.candidate.strengthBits)];
}
