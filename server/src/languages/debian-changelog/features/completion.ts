import { suites } from '../../../core/debian-suites/suites.ts';
import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import type { ChangelogAnalysis } from '../analysis/analyse.ts';
import { urgencies } from '../schema/words.ts';

/** Suites, options and urgencies in a heading, and `Closes:` in changes. */
export function complete({ document, now }: ChangelogAnalysis, offset: number): CompletionList | undefined {
  const { text, lines } = document;
  const before = text.slice(lines.lineStart(lines.lineOf(offset)), offset);
  const word = /[\w.-]*$/.exec(before)![0];
  const span = { start: offset - word.length, end: offset };
  if (/^\S+ \([^)]*\)[^;]*$/.test(before)) return { span, items: suiteItems(now) };
  if (/^\S[^;]*;.*urgency=[\w-]*$/i.test(before)) {
    const items = [...urgencies].map(
      ([label, detail], index): Completion => ({ label, detail, kind: 'value', rank: label === 'medium' ? -1 : index }),
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

function suiteItems(now: number): Completion[] {
  const names = ['unstable', 'UNRELEASED', 'experimental'];
  const today = new Date(now).toISOString().slice(0, 10);
  const current = suites.filter(({ eol, lts }) => (lts === '' ? eol : lts) > today || eol === '');
  const released = current.flatMap(({ codename, vendor }) =>
    vendor === 'debian' ? [codename, `${codename}-security`, `${codename}-backports`] : [codename],
  );
  return [...names, ...released].map((label, rank): Completion => ({ label, kind: 'value', rank }));
}
