import { uploadSuites, type Vendor } from '../../../core/debian-suites/vendor.ts';
import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import type { ChangelogAnalysis } from '../analysis/analyse.ts';
import { urgencies } from '../schema/words.ts';

/** Suites, options and urgencies in a heading, and `Closes:` in changes. */
export function complete({ document, now, vendor }: ChangelogAnalysis, offset: number): CompletionList | undefined {
  const { text, lines } = document;
  const before = text.slice(lines.lineStart(lines.lineOf(offset)), offset);
  const word = /[\w.-]*$/.exec(before)![0];
  const span = { start: offset - word.length, end: offset };
  if (/^\S+ \([^)]*\)[^;]*$/.test(before)) return { span, items: suiteItems(now, vendor) };
  if (/^\S[^;]*;.*urgency=[\w-]*$/i.test(before)) {
    const items = [...urgencies].map(
      ([label, meaning], index): Completion => ({
        label,
        detail: meaning[vendor],
        kind: 'value',
        rank: label === 'medium' ? -1 : index,
      }),
    );
    return { span, items };
  }
  if (/^\S[^;]*;\s*[\w-]*$/.test(before)) {
    const options = ['urgency=medium', 'binary-only=yes'];
    return { span, items: options.map((label, rank): Completion => ({ label, kind: 'key', rank })) };
  }
  if (/^ {2,}.*\S* *C?l?o?s?e?s?$/.test(before) && /(^|[\s(])C\w*$/.test(before)) {
    const items: Completion[] = [
      {
        label: 'Closes: #',
        kind: 'snippet',
        insert: { text: 'Closes: #${1:number}', snippet: true },
        detail: 'closes a bug with the upload',
      },
    ];
    return { span, items };
  }
  return undefined;
}

function suiteItems(now: number, vendor: Vendor): Completion[] {
  const names = uploadSuites(vendor, new Date(now).toISOString().slice(0, 10));
  return names.map((label, rank): Completion => ({ label, kind: 'value', rank }));
}
