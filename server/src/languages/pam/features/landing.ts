import type { Stack } from '../analysis/stacks.ts';
import type { EntryNode } from '../parse/tree.ts';

/** Where a jump of so many modules leads: the name of what comes next, or how far it goes too far. */
export type Landing =
  | { readonly kind: 'entry'; readonly skipped: number; readonly index: number; readonly entry: EntryNode }
  | { readonly kind: 'end'; readonly skipped: number; readonly level: number }
  | { readonly kind: 'too far'; readonly skipped: number; readonly missing: number };

/**
 * Where a line's jump lands, as libpam counts: over the lines of the expanded stack, a substack as one.
 * @returns undefined where the line is not in the stack, or lines that are not in sight follow
 */
export function landingOf(stack: Stack, entry: EntryNode, jump: number): Landing | undefined {
  const { handlers } = stack;
  const at = stack.indexOf(entry);
  if (at === undefined || stack.unseen.some((unseen) => unseen.start > entry.start)) return undefined;
  const { level } = handlers[at]!;
  const follows = (index: number, least: number) => (handlers[index + 1]?.level ?? -1) >= least;
  // Counting so far would take as long as the stack is, for each of its lines.
  const rest = handlers.length - at - 1;
  if (jump > rest) return { kind: 'too far', skipped: rest, missing: jump - rest };
  let index = at;
  let skipped = 0;
  while (skipped < jump && follows(index, level)) {
    do index++;
    while (follows(index, level + 1));
    skipped++;
  }
  if (skipped < jump) return { kind: 'too far', skipped, missing: jump - skipped };
  const next = handlers[index + 1];
  if (next === undefined) return { kind: 'end', skipped, level };
  return { kind: 'entry', skipped, index: index + 1, entry: next.entry };
}

/** A landing in a few words, such as `to pam_deny.so`. */
export function describeLanding(landing: Landing): string {
  if (landing.kind === 'too far') return 'past the end: the stack fails';
  if (landing.kind === 'end') return 'to the end of the stack';
  const { module, control, type } = landing.entry;
  return `to ${(module ?? control ?? type)?.value ?? 'the next line'}`;
}
