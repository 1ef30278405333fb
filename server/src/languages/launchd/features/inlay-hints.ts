import type { InlayHint } from '../../../core/features/hints.ts';
import { textOf } from '../../../core/plist/values.ts';
import { overlaps, type Span } from '../../../core/text/span.ts';
import type { LaunchdAnalysis } from '../analyse.ts';
import { readIntervals } from '../calendar/interval.ts';
import { describeIntervals } from '../calendar/words.ts';
import { typedValues } from './nested.ts';
import { secondsInWords } from './seconds.ts';

/** What eyes can’t see in a number: a mode in octal, seconds in hours, the times of a calendar in words. */
export function inlayHints(analysis: LaunchdAnalysis, span: Span): readonly InlayHint[] {
  if (!analysis.isJob || !analysis.inlayHints) return [];
  const { text } = analysis.document;
  const hints: InlayHint[] = [];
  for (const { name, value } of typedValues(analysis)) {
    if (value.name !== 'integer' || !overlaps(value, span)) continue;
    const source = textOf(value, text).trim();
    const label = /^\d{1,9}$/.test(source) ? labelOf(name, Number(source)) : undefined;
    if (label !== undefined) hints.push({ offset: value.end, label });
  }
  const calendar = analysis.find('StartCalendarInterval');
  const intervals = readIntervals(calendar?.value, text);
  if (calendar !== undefined && intervals !== undefined && overlaps(calendar.key, span))
    hints.push({ offset: calendar.key.end, label: describeIntervals(intervals) });
  return hints;
}

function labelOf(name: string, count: number): string | undefined {
  if (name === 'Umask' || name === 'SockPathMode') return `octal ${count.toString(8).padStart(4, '0')}`;
  return /^(?:StartInterval|ThrottleInterval|ExitTimeOut)$/.test(name) ? secondsInWords(count) : undefined;
}
