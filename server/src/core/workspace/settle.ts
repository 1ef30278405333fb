import type { FileCache } from './file-cache.ts';

/** Includes that include others are loaded round by round; deeper chains than this stay pending. */
const mostRounds = 20;

/** Analyses until no file that the analysis asked for is pending. */
export async function settle<A>(files: FileCache, analyse: () => A): Promise<A> {
  let analysis = analyse();
  for (let round = 0; round < mostRounds && (await files.load()); round++) analysis = analyse();
  return analysis;
}
