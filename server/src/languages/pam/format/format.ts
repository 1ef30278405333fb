import { type FormatOptions, guardFormatting } from '../../../core/features/format.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import { editionOf } from '../parse/edition.ts';
import { parsePam } from '../parse/parser.ts';
import type { EntryNode, PamTree, WordNode } from '../parse/tree.ts';

/** Blanks would push longer lines towards the 1023 bytes that libpam reads as one line before 1.6.0. */
const longestLine = 700;

/** Longer words take no part in the width of their column; what follows them stands one blank behind. */
const widest = 28;

/** The tokens that formatting must not change: every word and every comment. */
export function tokensOf(text: string, analysis?: PamAnalysis): readonly string[] {
  // A certain version of libpam may cut lines elsewhere.
  const isUsual = analysis !== undefined && analysis.settings.version === undefined;
  return tokensIn(text, isUsual ? analysis.root : parsePam(text, 'service'));
}

function tokensIn(text: string, { children }: PamTree): string[] {
  const tokens: string[] = [];
  for (const node of children) {
    if (node.kind !== 'entry' || node.children.length === 0) tokens.push(text.slice(node.start, node.end));
    else for (const { start, end } of node.children) tokens.push(text.slice(start, end));
  }
  return tokens;
}

/**
 * The edits that align types, controls and modules in each run of lines; between arguments nothing changes. Continued lines
 * stay as they are, since their blanks are somebody's layout.
 */
export function format(analysis: PamAnalysis, _options: FormatOptions): readonly TextEdit[] {
  const { document, root, settings } = analysis;
  const { text } = document;
  const edits = runsOf(analysis, root.entries).flatMap((run) => align(text, run));
  // Read by the same version of libpam as the text before, which need not be read again.
  const read = (other: string) => parsePam(other, root.form, editionOf(settings.version));
  return guardFormatting(text, edits, (other) => tokensIn(other, other === text ? root : read(other)));
}

/** Lines that stand together, with neither a blank line nor a comment line between them. */
function runsOf({ document }: PamAnalysis, entries: readonly EntryNode[]): EntryNode[][] {
  const runs: EntryNode[][] = [];
  let lastLine = -2;
  for (const entry of entries) {
    const line = document.lines.lineOf(entry.start);
    // What an older libpam reads as a line of its own, because the line is too long for it.
    if (entry.cut || !/^[ \t\uFEFF]*$/.test(document.text.slice(document.lines.lineStart(line), entry.start))) continue;
    const end = document.lines.lineOf(Math.max(entry.start, entry.end - 1));
    if (line === end) {
      if (line === lastLine + 1 && runs.length > 0) runs.at(-1)!.push(entry);
      else runs.push([entry]);
    }
    lastLine = end;
  }
  return runs;
}

function columnsOf({ service, type, control, module, args }: EntryNode): WordNode[] {
  const columns = [service, type, control, module].filter((word) => word !== undefined);
  return args[0] === undefined ? columns : [...columns, args[0]];
}

function align(text: string, run: readonly EntryNode[]): TextEdit[] {
  const widths: number[] = [];
  const short = run.filter(({ bytes }) => bytes <= longestLine);
  const rows = short.filter(({ children }) => children.every(({ kind }) => kind !== 'continuation')).map(columnsOf);
  for (const row of rows) {
    if (row[0]?.value.toLowerCase() === '@include') continue;
    for (const [column, word] of row.entries()) {
      const width = word.end - word.start;
      if (column < row.length - 1 && width <= widest) widths[column] = Math.max(widths[column] ?? 0, width);
    }
  }
  const edits: TextEdit[] = [];
  const put = (start: number, end: number, gap: string) => {
    if (text.slice(start, end) !== gap && /^[ \t]*$/.test(text.slice(start, end)))
      edits.push({ start, end, newText: gap });
  };
  for (const row of rows) {
    const first = row[0];
    if (first === undefined) continue;
    let lineStart = first.start;
    while (lineStart > 0 && /[ \t]/.test(text[lineStart - 1]!)) lineStart--;
    put(lineStart, first.start, '');
    const isInclude = first.value.toLowerCase() === '@include';
    for (const [column, word] of row.slice(0, -1).entries()) {
      const width = word.end - word.start;
      const next = row[column + 1]!;
      const target = isInclude || width > widest ? width : (widths[column] ?? width);
      put(word.end, next.start, ' '.repeat(Math.max(1, target - width + 1)));
    }
  }
  for (const entry of short) {
    let lineEnd = entry.end;
    while (lineEnd < text.length && /[ \t]/.test(text[lineEnd]!)) lineEnd++;
    if (lineEnd === text.length || text[lineEnd] === '\n' || text[lineEnd] === '\r') put(entry.end, lineEnd, '');
  }
  return edits;
}
