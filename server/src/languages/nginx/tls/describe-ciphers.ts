import { type CipherStringOptions, type CipherStringResult, evaluateCipherString } from './cipher-string.ts';
import { type Grade, rateSuite } from './strength.ts';
import type { CipherSuite } from './suites.ts';

const GRADE_ORDER: readonly Grade[] = ['strong', 'acceptable', 'weak', 'broken'];
/** A hover that lists more than this is not read. */
const MOST_SUITES = 40;

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;
const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function suiteLine(suite: CipherSuite): string {
  const { grade, labels } = rateSuite(suite);
  return `${code(suite.name)}: ${grade}${labels.length === 0 ? '' : ` (${labels.join(', ')})`}`;
}

function summaryOf({ suites, selected, accepted, problem, securityLevel }: CipherStringResult): string {
  if (problem !== undefined) return problem.message;
  if (!accepted) return 'This string selects no cipher suite, so that OpenSSL rejects it.';
  const grades = GRADE_ORDER.map((grade) => ({
    grade,
    count: suites.filter((suite) => rateSuite(suite).grade === grade).length,
  })).filter(({ count }) => count > 0);
  const parts = grades.map(({ grade, count }) => `${count} ${grade}`).join(', ');
  const barred = selected.length - suites.length;
  const note = `cannot be used (security level ${securityLevel}, pre-shared keys, SRP)`;
  if (suites.length === 0) return `The ${counted(barred, 'cipher suite')} that this string selects ${note}.`;
  const rest = barred === 0 ? '' : ` It selects ${barred} more that ${note}.`;
  return `${counted(suites.length, 'cipher suite')} for TLS 1.2 (${parts}), most preferred first.${rest}`;
}

function skippedLines(result: CipherStringResult): string[] {
  const words = result.parts.flatMap((part) => part.words);
  const skipped = words.filter(({ kind }) => !['suite', 'alias', 'default', 'suite-b', 'command'].includes(kind));
  const lines = skipped.map((word) => `- ${code(word.text)}: ${word.summary}`);
  return lines.length === 0 ? [] : ['OpenSSL skips:', [...new Set(lines)].join('\n')];
}

/**
 * Markdown about a cipher string for a hover: how many suites it comes to, each with its grade, and what is to be said
 * about the words that OpenSSL skips. Options as for `evaluateCipherString`, for TLS 1.2. Never throws.
 */
export function describeCipherString(text: string, options: Omit<CipherStringOptions, 'protocol'> = {}): string {
  const result = evaluateCipherString(text, options);
  const shown = result.suites.slice(0, MOST_SUITES).map((suite, index) => `${index + 1}. ${suiteLine(suite)}`);
  const hidden = result.suites.length - shown.length;
  if (hidden > 0) shown.push(`\n…and ${hidden} more.`);
  return [summaryOf(result), ...(shown.length === 0 ? [] : [shown.join('\n')]), ...skippedLines(result)].join('\n\n');
}
