import type { Span } from '../../../core/text/span.ts';

/** A dependency that autopkgtest refuses, and why. */
export interface DependencyFault extends Span {
  readonly message: string;
  /** Whether only older or only newer versions refuse it: 6.0 passes over empty alternatives, 5.28 reads the first one alone. */
  readonly mild: boolean;
}

/** What stands for packages, alone between two commas. */
const marks: ReadonlySet<string> = new Set(['@', '@builddeps@', '@recommends@']);

const dependency = /^[a-z0-9+,.-]+(?::[a-z0-9_-]+)?\s*(?:\((?:<<|<=|>=|=|>>)\s*([^)]*)\))?(?:\s*\[[a-z0-9+,.! -]+\])?$/;
const version = /^(?:\d+:)?[A-Za-z0-9.+:~-]*?(?:-[A-Za-z0-9+.~]+)?$/;

/**
 * The faults of a Depends field as _debian_check_dep() in testdesc.py (autopkgtest 5.28) finds them; its grammar is narrower
 * than dpkg's.
 * @param value the value with comments blanked out
 * @param offset of the value in the file
 */
export function dependencyFaults(value: string, offset: number): DependencyFault[] {
  const faults: DependencyFault[] = [];
  for (const group of pieces(value, offset, ',')) {
    const whole = group.text.trim();
    if (whole === '' || marks.has(whole)) continue;
    for (const [index, piece] of pieces(group.text, group.start, '|').entries()) {
      const text = piece.text.trim();
      const start = piece.start + (piece.text.length - piece.text.trimStart().length);
      const span = text === '' ? { start: piece.start, end: piece.start + 1 } : { start, end: start + text.length };
      const message = judge(text.replaceAll(/\r?\n/g, ''));
      if (message !== undefined) faults.push({ ...span, message, mild: text === '' || index > 0 });
    }
  }
  return faults;
}

function judge(text: string): string | undefined {
  const match = dependency.exec(text);
  if (match !== null) {
    const [, found] = match;
    if (found === undefined || (found !== '' && version.test(found))) return undefined;
    return found === '' ? 'The version is missing behind the operator.' : `"${found}" is no version of a package.`;
  }
  if (text === '') return 'An alternative is missing beside the bar.';
  if (/^@/.test(text)) return '"@", "@builddeps@" and "@recommends@" stand alone between two commas.';
  if (/\$\{/.test(text)) return 'autopkgtest knows no variables in a dependency.';
  if (/<!?[a-z][^>]*>\s*$/.test(text)) return 'autopkgtest reads no build profiles in the dependencies of a test.';
  if (/\([^<>=]/.test(text)) return 'A version needs an operator before it, such as ">=".';
  if (/\((?:<|>)[^<>=]/.test(text)) return 'The operators are "<<", "<=", "=", ">=" and ">>".';
  if (/\([^)]*$/.test(text)) return 'This parenthesis is not closed.';
  if (/\[[^\]]*$/.test(text)) return 'This bracket is not closed.';
  if (/^[a-z0-9+.-]+\s+[a-z0-9]/.test(text)) return 'A comma is missing between two packages.';
  return 'This is no dependency that autopkgtest can read.';
}

function pieces(text: string, offset: number, separator: string): { text: string; start: number }[] {
  let position = offset;
  return text.split(separator).map((piece) => {
    const start = position;
    position += piece.length + 1;
    return { text: piece, start };
  });
}
