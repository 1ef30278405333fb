import type { Stretch } from './stretches.ts';

/** Under which keys the stretches of a file have something, such as the paths that its lines name. */
export interface StretchIndex {
  /** Every key; what stands for its places is for `placesOf`. */
  readonly keys: ReadonlyMap<string, unknown>;
  /** Those that stand more than once: in several stretches, or several times in what one has. */
  readonly repeated: ReadonlySet<string>;
  /** The stretches that hold a key, each once, in the order of the text. */
  placesOf(key: string): readonly Stretch[];
}

/** One stretch, or several, one of them more than once where it holds the key more than once. */
type Places = Stretch | readonly Stretch[];

interface KeptIndex extends StretchIndex {
  readonly keys: Map<string, Places>;
  readonly repeated: Set<string>;
  readonly stretches: ReadonlySet<Stretch>;
}

/**
 * Makes the function that keeps an index in step with the stretches of a file: given those of now and the index before the last
 * change, it takes out what stretches held that are gone, and puts in what new ones hold. The index before must not be used any more.
 * @param keysOf the keys of a stretch, remembered by the stretch; whatever they follow from must be in the stretch
 */
export function createStretchIndex(
  keysOf: (stretch: Stretch) => readonly string[],
): (stretches: readonly Stretch[], before?: StretchIndex) => StretchIndex {
  return (stretches, before) => {
    const old = before as KeptIndex | undefined;
    const keys = old?.keys ?? new Map<string, Places>();
    const repeated = old?.repeated ?? new Set<string>();
    const now = new Set(stretches);
    for (const stretch of old?.stretches ?? [])
      if (!now.has(stretch)) takeOut(keys, repeated, stretch, keysOf(stretch));
    for (const stretch of stretches)
      if (old?.stretches.has(stretch) !== true) putIn(keys, repeated, stretch, keysOf(stretch));
    const index: KeptIndex = { keys, repeated, stretches: now, placesOf: (key) => inOrder(keys.get(key)) };
    return index;
  };
}

function takeOut(keys: Map<string, Places>, repeated: Set<string>, stretch: Stretch, gone: readonly string[]): void {
  for (const key of new Set(gone)) {
    const places = keys.get(key);
    const rest = places === undefined || !isList(places) ? [] : places.filter((place) => place !== stretch);
    if (rest.length > 1) keys.set(key, rest);
    else {
      repeated.delete(key);
      if (rest[0] === undefined) keys.delete(key);
      else keys.set(key, rest[0]);
    }
  }
}

function putIn(keys: Map<string, Places>, repeated: Set<string>, stretch: Stretch, added: readonly string[]): void {
  for (const key of added) {
    const places = keys.get(key);
    if (places === undefined) {
      keys.set(key, stretch);
      continue;
    }
    repeated.add(key);
    if (isList(places)) (places as Stretch[]).push(stretch);
    else keys.set(key, [places, stretch]);
  }
}

const isList = (places: Places): places is readonly Stretch[] => Array.isArray(places);

function inOrder(places: Places | undefined): readonly Stretch[] {
  if (places === undefined) return [];
  return isList(places) ? [...new Set(places)].sort((a, b) => a.start - b.start) : [places];
}
