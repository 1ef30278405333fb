import { guardFormatting } from '../../../core/features/format.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { ProfileAnalysis } from './analyse.ts';
import { parseProfile } from './parser.ts';
import type { ProfileLine } from './tree.ts';

/** How far lines of a stack stand in, as in the profiles that Debian's packages bring. */
const indentation = '\t';

/** What formatting must not change: fields, values with the blanks at their end, lines with what stands before the arguments. */
export function profileTokensOf(text: string): readonly string[] {
  const { fields, stray } = parseProfile(text);
  return [
    ...stray.map(({ start, end }) => text.slice(start, end)),
    ...fields.flatMap((field) => [
      text.slice(field.name.start, field.name.end),
      ...(field.value === undefined ? [] : [text.slice(field.value.start, lineEndOf(text, field.value.end))]),
      ...field.lines.flatMap((line) => lineTokens(text, line)),
    ]),
  ];
}

/**
 * Puts lines of stacks behind one tab, one blank between arguments and behind the name of a field. Two things stay since
 * pam-auth-update looks at them (libpam-runtime 1.5.2): the blanks between control and module, by which it finds what an
 * administrator changed in the line, and those at the end of a value, which belong to the value.
 */
export function formatProfile({ document, root }: ProfileAnalysis): readonly TextEdit[] {
  const { text } = document;
  const edits: TextEdit[] = [];
  const put = (start: number, end: number, gap: string) => {
    const old = text.slice(start, end);
    if (old !== gap && /^[ \t]*$/.test(old)) edits.push({ start, end, newText: gap });
  };
  for (const field of root.fields) {
    if (field.value !== undefined) put(field.name.end, field.value.start, ' ');
    else if (text.includes('\n', field.name.end)) put(field.name.end, lineEndOf(text, field.name.end), '');
    for (const line of field.lines) {
      put(lineStartOf(text, line.start), line.start, indentation);
      for (const [before, after] of gapsOf(line)) if (after > before) put(before, after, ' ');
      put(line.end, lineEndOf(text, line.end), '');
    }
  }
  return guardFormatting(text, edits, profileTokensOf);
}

/** The gaps behind the module: between arguments, and before a comment. */
function gapsOf({ children }: ProfileLine): [number, number][] {
  return children.slice(1, -1).map((node, index) => [node.end, children[index + 2]!.start]);
}

function lineTokens(text: string, { control, module, children }: ProfileLine): string[] {
  const head = module ?? control;
  const rest = children.filter((node) => head === undefined || node.start >= head.end);
  const words = rest.map(({ start, end }) => text.slice(start, end));
  return head === undefined ? words : [text.slice(children[0]!.start, head.end), ...words];
}

function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where a line ends, without its feed and the carriage return before it. */
function lineEndOf(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  const end = feed < 0 ? text.length : feed;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}
