import type { TextEdit } from '../text/edit.ts';
import { applyEdits, editsConflict } from '../text/edit.ts';
import type { Diagnostic, Fix } from './diagnostic.ts';

/** The first safe fix of each finding, as long as it touches nothing that an earlier one touches. */
export function selectSafeFixes(diagnostics: readonly Diagnostic[]): Fix[] {
  const chosen: Fix[] = [];
  const edits: TextEdit[] = [];
  for (const diagnostic of diagnostics) {
    const fix = diagnostic.fixes.find((candidate) => candidate.safety === 'safe');
    if (fix === undefined || fix.edits.length === 0 || editsConflict(fix.edits, edits)) continue;
    chosen.push(fix);
    edits.push(...fix.edits);
  }
  return chosen;
}

/** A bound on rounds; two fixes that undo each other would otherwise never end. A test holds every rule to far fewer. */
const maximumRounds = 50;

/**
 * Applies safe fixes until none is left.
 * @param check finds what is wrong with a text
 * @returns the mended text and how many fixes were applied
 */
export function fixAll(
  text: string,
  check: (text: string) => readonly Diagnostic[],
): { text: string; applied: number } {
  let current = text;
  let applied = 0;
  for (let round = 0; round < maximumRounds; round++) {
    const fixes = selectSafeFixes(check(current));
    if (fixes.length === 0) break;
    const next = applyEdits(
      current,
      fixes.flatMap((fix) => fix.edits),
    );
    if (next === current) break;
    current = next;
    applied += fixes.length;
  }
  return { text: current, applied };
}
