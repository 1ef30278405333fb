import type { Severity } from '../../core/rules/diagnostic.ts';
import { remember } from '../../core/syntax/remember.ts';
import type { ChangelogAnalysis } from './analysis/analyse.ts';
import { readDate } from './parse/date.ts';
import type { ChangelogTree } from './parse/tree.ts';

/**
 * How bad it is that a line has not the form that dpkg-parsechangelog expects. It never refuses such a file, it only
 * warns (dpkg 1.21.22), so that an error needs a sign that the line is a slip: the form it should have stands elsewhere in
 * the file. Where a quarter of the entries do without it, packages were built in this way; and a single entry that nobody has
 * signed yet is still being written.
 */
export const formSeverity = remember(
  ({ root, document }: ChangelogAnalysis): Severity =>
    isHabit(root) || isDraft(root, document.text) ? 'warning' : 'error',
);

/** Whether two entries or more, and no fewer than a quarter of all, do not end as dpkg expects. */
function isHabit({ entries }: ChangelogTree): boolean {
  let [all, other] = [0, 0];
  for (const { heading, trailer } of entries) {
    if (heading === undefined) continue;
    all++;
    if (trailer === undefined || trailer.gap.end - trailer.gap.start !== 2 || readDate(trailer) === undefined) other++;
  }
  return other > 1 && other * 4 >= all;
}

const time = /\d:\d\d:\d\d/;

/** Whether there is one entry with neither a trailer nor a line with the time that a trailer would have. */
function isDraft({ entries, faults }: ChangelogTree, text: string): boolean {
  const [entry, second] = entries;
  if (entry?.heading === undefined || entry.trailer !== undefined || second !== undefined) return false;
  return !faults.some(({ start, end }) => time.test(text.slice(start, end)));
}
