import type { FormatOptions } from '../../../core/features/format.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { Span } from '../../../core/text/span.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import type { EntryNode } from '../parse/tree.ts';

/** A column wider than this lines up with nothing; what follows it stands one blank behind. */
const widest = 24;

/**
 * The edits that align the columns of neighbouring jobs and remove blanks before lines. Only blanks between columns
 * change: commands, settings, comments and lines that cron rejects stay as they are.
 */
export function format(analysis: CrontabAnalysis, _options: FormatOptions): readonly TextEdit[] {
  const { text, lines } = analysis.document;
  const edits: TextEdit[] = [];
  let group: EntryNode[] = [];
  let last = -2;
  const flush = () => {
    edits.push(...alignColumns(text, group));
    group = [];
  };
  for (const line of analysis.root.lines) {
    const sound = line.kind === 'setting' || (line.kind === 'entry' && line.fault === undefined);
    const start = lines.lineStart(lines.lineOf(line.start));
    if (sound && start < line.start && /^[ \t]+$/.test(text.slice(start, line.start))) {
      edits.push({ start, end: line.start, newText: '' });
    }
    const number = lines.lineOf(line.start);
    if (number !== last + 1 || line.kind !== 'entry') flush();
    if (sound && line.kind === 'entry') group.push(line);
    last = number;
  }
  flush();
  if (analysis.root.unfinished !== undefined) edits.push({ start: text.length, end: text.length, newText: '\n' });
  return edits;
}

/** The columns of an entry before its command: the schedule, one or five, and the user. */
function columnsOf({ word, fields, user }: EntryNode): Span[] {
  return [...(word === undefined ? fields : [word]), ...(user === undefined ? [] : [user])];
}

function alignColumns(text: string, entries: readonly EntryNode[]): TextEdit[] {
  const widths = [0, 0, 0, 0, 0];
  let users = 0;
  for (const { fields, user } of entries) {
    for (const [index, field] of fields.entries()) widths[index] = fitting(widths[index]!, field);
    if (user !== undefined) users = fitting(users, user);
  }
  const withFields = widths.reduce((sum, width) => sum + width + 1, -1);
  // Words alone line up with one another.
  const schedule = withFields > 0 ? withFields : entries.reduce((most, { word }) => fitting(most, word), 0);
  return entries.flatMap((entry) => {
    const columns = columnsOf(entry);
    const wanted = entry.word === undefined ? widths : [schedule];
    const next = [...columns.slice(1), ...(entry.command === undefined ? [] : [entry.command])];
    return next.flatMap((following, index) => {
      const column = columns[index]!;
      const width = wanted[index] ?? users;
      const newText = ' '.repeat(Math.max(1, width - (column.end - column.start) + 1));
      const gap = text.slice(column.end, following.start);
      return gap === newText || !/^[ \t]+$/.test(gap) ? [] : [{ start: column.end, end: following.start, newText }];
    });
  });
}

function fitting(width: number, span: Span | undefined): number {
  const own = span === undefined ? 0 : span.end - span.start;
  return own > widest ? width : Math.max(width, own);
}
