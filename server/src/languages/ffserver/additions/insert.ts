import { insertion, type TextEdit } from '../../../core/text/edit.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import type { SectionNode } from '../parse/tree.ts';
import { freeNameAmong } from '../streams/free-name.ts';

/** A text with the line ends of the file. */
function inFile({ document: { text } }: FfserverAnalysis, addition: string): string {
  return text.includes('\r\n') ? addition.replaceAll('\n', '\r\n') : addition;
}

/**
 * The edit that puts a section behind another one, or at the end of the file; an empty line stands before it.
 * @throws Error when a section is not closed
 */
export function addSection(analysis: FfserverAnalysis, section: string, behind?: SectionNode): TextEdit {
  const { root, document } = analysis;
  const open = root.sections.find(({ close }) => close === undefined);
  if (open !== undefined)
    throw new Error(`<${open.open.name.value.slice(1)} ${open.title}> is not closed; close it first.`);
  if (behind !== undefined) return insertion(lineEnd(document.text, behind.end), inFile(analysis, `\n\n${section}`));
  const { text } = document;
  const before = text === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return insertion(text.length, inFile(analysis, `${before}${section}\n`));
}

/** The edit that puts a line at the end of a section, or before one of its directives, indented as that is. */
export function addLine(analysis: FfserverAnalysis, section: SectionNode, line: string, at?: number): TextEdit {
  const { text } = analysis.document;
  const place = at ?? section.close?.start;
  if (place === undefined) throw new Error('The section is not closed; close it first.');
  const start = text.lastIndexOf('\n', place - 1) + 1;
  const like = section.directives[0];
  const likeStart = like === undefined ? start : text.lastIndexOf('\n', like.start - 1) + 1;
  const indent = like === undefined ? '    ' : text.slice(likeStart, like.start);
  return insertion(start, inFile(analysis, `${indent}${line}\n`));
}

/** The end of the line that holds an offset, before its line feed. */
function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  const end = feed < 0 ? text.length : feed;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/**
 * A name that no section has yet: the wanted one, or with a number before its extension.
 * @throws Error when all of them are taken
 */
export function freeName({ root }: FfserverAnalysis, wanted: string): string {
  const name = freeNameAmong(new Set(root.sections.map(({ title }) => title)), wanted);
  if (name === undefined) throw new Error(`Too many sections are called like "${wanted}".`);
  return name;
}
