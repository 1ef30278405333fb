import type { Mutant } from './agreement-data.ts';

/** What `checkText` says, as far as agreement cares. `line` is 1-based. */
export interface Finding {
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly rule: string;
  readonly message: string;
}

/** The text of the file after the mutant's edit; the file's line ends stay what they are. */
export function applyMutant(text: string, mutant: Pick<Mutant, 'line' | 'text'>): string {
  const lines = text.split('\n');
  const old = lines[mutant.line - 1] ?? '';
  const carriage = old.endsWith('\r') && !mutant.text.endsWith('\r') ? '\r' : '';
  lines[mutant.line - 1] = mutant.text + carriage;
  return lines.join('\n');
}

/**
 * The errors of `after` that `before` lacks. Lines below the edit are compared at the place they had before it, and an
 * error that stood twice and now stands three times counts once.
 */
export function newErrors(
  before: readonly Finding[],
  after: readonly Finding[],
  mutant: Pick<Mutant, 'line' | 'text'>,
): Finding[] {
  const added = mutant.text.split('\n').length - 1;
  const key = (finding: Finding, line: number) => `${line}\0${finding.rule}\0${finding.message}`;
  const known = new Map<string, number>();
  for (const finding of before) {
    if (finding.severity !== 'error') continue;
    known.set(key(finding, finding.line), (known.get(key(finding, finding.line)) ?? 0) + 1);
  }
  return after.filter((finding) => {
    if (finding.severity !== 'error') return false;
    const name = key(finding, finding.line > mutant.line ? Math.max(mutant.line, finding.line - added) : finding.line);
    const left = known.get(name) ?? 0;
    known.set(name, left - 1);
    return left <= 0;
  });
}

/** Whether one of the findings stands on the edited line, or next to it. */
export function onEditedLine(findings: readonly Finding[], mutant: Pick<Mutant, 'line' | 'text'>): boolean {
  const last = mutant.line + mutant.text.split('\n').length - 1;
  return findings.some((finding) => finding.line >= mutant.line - 1 && finding.line <= last + 1);
}

/**
 * The errors on a file that fails only for what lies outside it, without those on the line (±1) that the program
 * itself names: there we say the same.
 */
export function unexplainedErrors(findings: readonly Finding[], message: string): Finding[] {
  const named = [...message.matchAll(/:(\d+)(?=\s|$)/g)].map((match) => Number(match[1]));
  return findings.filter(
    (finding) => finding.severity === 'error' && !named.some((line) => Math.abs(line - finding.line) <= 1),
  );
}

/** A share in percent with one decimal; 100 when there is nothing to share. */
export const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
