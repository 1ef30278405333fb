import { remember } from '../../../core/syntax/remember.ts';
import type { EntryNode, Word } from '../parse/tree.ts';

/** An archive and suite that an entry names. */
export interface Place {
  readonly uri: Word;
  /** The same for every way to write it. */
  readonly name: string;
}

/** The archives and suites of an entry, used or not; of a file that an entry is in, apt fetches each once. */
export const placesOf = remember(({ uris, suites }: EntryNode): readonly Place[] =>
  uris.flatMap((uri) => suites.map((suite) => ({ uri, name: `${trimSlashes(uri.value)}/ ${suite.value}` }))),
);

/** What an entry fetches: a component of a suite, or all of a suite that is a path. */
export interface Target {
  readonly suite: Word;
  /** The component's place in the entry. */
  readonly index: number;
  /** The component, or the suite. */
  readonly place: Word;
  /** The same where another entry fetches the same. */
  readonly key: string;
}

/** Everything that an entry fetches. */
export const targetsOf = remember((entry: EntryNode): readonly Target[] => {
  const { enabled, fault, options, types, uris, suites, components } = entry;
  if (!enabled || fault !== undefined) return [];
  const limits = options
    .filter(({ key }) => /^(arch|lang|target)/.test(key))
    .map(({ key, value }) => `${key}=${value}`)
    .sort();
  return types.flatMap((type) =>
    uris.flatMap((uri) =>
      suites.flatMap((suite) =>
        (components.length > 0 ? components : [suite]).map((place, index) => ({
          suite,
          index,
          place,
          key: [type.value, trimSlashes(uri.value), suite.value, place.value, ...limits].join('\0'),
        })),
      ),
    ),
  );
});

function trimSlashes(uri: string): string {
  let end = uri.length;
  while (uri[end - 1] === '/') end--;
  return uri.slice(0, end);
}
