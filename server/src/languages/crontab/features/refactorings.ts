import type { Refactoring } from '../../../core/features/refactoring.ts';
import { replacement } from '../../../core/text/edit.ts';
import { overlaps, type Span } from '../../../core/text/span.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { findScheduleWord, scheduleWords } from '../schema/words.ts';

/** Five fields for an `@word`, and an `@word` for five fields that mean the same. */
export function refactorings(analysis: CrontabAnalysis, span: Span): readonly Refactoring[] {
  const entry = analysis.root.entries.find((candidate) => overlaps(candidate, span));
  if (entry === undefined || (entry.command !== undefined && span.start > entry.command.start)) return [];
  const { word, fields } = entry;
  if (word !== undefined) {
    const five = findScheduleWord(word.value)?.fields;
    return five === undefined ? [] : [{ title: `Write as "${five}"`, edits: [replacement(word, five)] }];
  }
  const written = fields
    .map((field) => field.source)
    .join(' ')
    .replace(/\b7$/, '0');
  const known = scheduleWords.find((candidate) => candidate.fields === written);
  if (known === undefined) return [];
  const whole = { start: fields[0]!.start, end: fields.at(-1)!.end };
  return [{ title: `Write as ${known.name}`, edits: [replacement(whole, known.name)] }];
}
