import type { Document, Language } from '../../core/language.ts';
import type { Diagnostic } from '../../core/rules/diagnostic.ts';
import { createDocument } from '../../core/service.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import type { Checked, TextChecker } from './checker.ts';

/** So many findings of one rule are told; more help nobody. The limit of a file that is checked as a whole. */
const mostFindings = 1000;

/** A part with findings, and where it begins. */
interface KeptPart {
  readonly document: Document;
  /** Zero-based, in the file. */
  readonly firstLine: number;
  /** In the text of the kept parts. */
  readonly offset: number;
}

/**
 * Checks a file of paragraphs that stand for themselves part by part.
 * @param parts its text, cut behind empty lines
 * @returns a document that holds the parts with findings alone, but knows the lines that they have in the file
 */
export async function checkParts(
  checker: TextChecker,
  language: Language,
  path: string,
  parts: AsyncIterable<string>,
): Promise<Checked> {
  const kept: KeptPart[] = [];
  const diagnostics: Diagnostic[] = [];
  const counts = new Map<string, number>();
  let firstLine = 0;
  let offset = 0;
  for await (const part of parts) {
    const { document, diagnostics: found } = await checker.check(language, path, part);
    const told = found.filter(({ rule }) => {
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      return count <= mostFindings;
    });
    if (told.length > 0) {
      for (const finding of told) diagnostics.push(moveFinding(finding, offset));
      kept.push({ document, firstLine, offset });
      offset += part.length;
    }
    firstLine += document.lines.lineCount - 1;
  }
  const text = kept.map(({ document }) => document.text).join('');
  return { document: { path, text, lines: linesOf(kept, firstLine + 1) }, diagnostics };
}

/** Finds lines in the kept parts by their numbers in the file. What lies in no kept part is moved to the one before. */
function linesOf(kept: readonly KeptPart[], lineCount: number): LineIndex {
  const none: KeptPart = { document: createDocument('', ''), firstLine: 0, offset: 0 };
  const last = (fits: (part: KeptPart) => boolean) => kept.findLast(fits) ?? kept[0] ?? none;
  const byOffset = (offset: number) => last((part) => part.offset <= offset);
  const byLine = (line: number) => last((part) => part.firstLine <= line);
  return {
    lineCount,
    lineOf(offset) {
      const part = byOffset(offset);
      return part.firstLine + part.document.lines.lineOf(offset - part.offset);
    },
    lineStart(line) {
      const part = byLine(line);
      return part.offset + part.document.lines.lineStart(line - part.firstLine);
    },
    lineEnd(line) {
      const part = byLine(line);
      return part.offset + part.document.lines.lineEnd(line - part.firstLine);
    },
    positionAt(offset) {
      const part = byOffset(offset);
      const { line, character } = part.document.lines.positionAt(offset - part.offset);
      return { line: part.firstLine + line, character };
    },
    offsetAt({ line, character }) {
      const part = byLine(line);
      return part.offset + part.document.lines.offsetAt({ line: line - part.firstLine, character });
    },
  };
}

function moveFinding(finding: Diagnostic, by: number): Diagnostic {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...finding,
    span: move(finding.span),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...move(edit) })) })),
    related: finding.related.map((place) => (place.path === undefined ? { ...place, span: move(place.span) } : place)),
  };
}
