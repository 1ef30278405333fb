import { distance } from 'fastest-levenshtein';

/**
 * The candidate that `word` was most likely meant to be, or undefined when none is near.
 * Near means an edit distance of at most a third of the word, and at most three; a swap of neighbours counts once.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const other = candidate.toLowerCase();
    if (other === wanted && candidate === word) continue;
    const steps = isNeighbourSwap(wanted, other) ? 1 : distance(wanted, other);
    if (steps < bestDistance) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}

function isNeighbourSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return (
    index + 1 < a.length &&
    a[index] === b[index + 1] &&
    a[index + 1] === b[index] &&
    a.slice(index + 2) === b.slice(index + 2)
  );
}
