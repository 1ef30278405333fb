import { severities } from '../../core/rules/diagnostic.ts';
import type { Outcome } from './report.ts';

/** What a check came to, in a line or two for a person. */
export function summarise(outcome: Outcome): string {
  const { files, filesWithFindings, counts, fixable, fixed, filesFixed, skippedLinks, problems } = outcome;
  const parts: string[] = [];
  if (fixed > 0) parts.push(`${count(fixed, 'fix', 'fixes')} applied in ${count(filesFixed, 'file')}.`);
  const found = severities.filter((severity) => counts[severity] > 0);
  if (found.length > 0) {
    const list = found.map((severity) => count(counts[severity], severity, severity === 'info' ? 'info' : undefined));
    parts.push(`${list.join(', ')} in ${filesWithFindings} of ${count(files, 'file')}.`);
    if (fixable > 0) parts.push(`${fixable} can be mended by --fix.`);
  } else if (files > 0) parts.push(`${count(files, 'file')} checked, nothing ${fixed > 0 ? 'left' : 'found'}.`);
  else if (problems.length === 0) parts.push('There is no file of a known language there.');
  if (skippedLinks > 0) parts.push(`${count(skippedLinks, 'link')} out of the folders not followed.`);
  if (problems.length > 0) parts.push(`${count(problems.length, 'problem')}, see above.`);
  return `${parts.join(' ')}\n`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
