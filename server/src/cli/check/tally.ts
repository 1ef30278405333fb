import type { Diagnostic, Severity } from '../../core/rules/diagnostic.ts';
import { severities } from '../../core/rules/diagnostic.ts';
import { exitCodes } from '../exit-codes.ts';
import type { FileReport, Outcome, Problem } from '../report/report.ts';

/** Counts what a check finds. */
export interface Tally {
  /** False when the same was said before: a rule that fails does so in every round of fixes. */
  problem(problem: Problem): boolean;
  file(report: FileReport): void;
  outcome(skippedLinks: number): Outcome;
}

/** @param failOn the mildest level that makes the exit status 1 */
export function createTally(failOn: Severity): Tally {
  const problems: Problem[] = [];
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  let files = 0;
  let filesWithFindings = 0;
  let fixable = 0;
  let fixed = 0;
  let filesFixed = 0;

  function exitCode(): number {
    if (problems.length > 0) return exitCodes.failed;
    const counting = severities.slice(0, severities.indexOf(failOn) + 1);
    return counting.some((severity) => counts[severity] > 0) ? exitCodes.findings : exitCodes.clean;
  }
  return {
    problem({ path, message }) {
      if (problems.some((earlier) => earlier.path === path && earlier.message === message)) return false;
      problems.push({ path, message });
      return true;
    },
    file(report) {
      files++;
      if (report.diagnostics.length > 0) filesWithFindings++;
      for (const { severity } of report.diagnostics) counts[severity]++;
      fixable += report.diagnostics.filter(isSafelyFixable).length;
      fixed += report.fixed;
      if (report.fixed > 0) filesFixed++;
    },
    outcome: (skippedLinks) => ({
      files,
      filesWithFindings,
      counts,
      fixable,
      fixed,
      filesFixed,
      skippedLinks,
      problems,
      exitCode: exitCode(),
    }),
  };
}

function isSafelyFixable(diagnostic: Diagnostic): boolean {
  return diagnostic.fixes.some((fix) => fix.safety === 'safe');
}
