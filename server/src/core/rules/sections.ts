import type { SyntaxNode } from '../syntax/node.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The large blocks of a document, such as the servers of a web server, and everything else. */
export interface Sections {
  /** In the order of the text, none within another. */
  readonly nodes: readonly SyntaxNode[];
  /** The text of each, with what stands before it on its line. */
  readonly texts: readonly string[];
  /** All that a rule of the reach `section` may look at besides. */
  readonly surroundings: string;
}

/** What was found in the sections of a document when it was checked the last time. Belongs to one document and one checker. */
export interface SectionMemory {
  surroundings: string | undefined;
  byText: ReadonlyMap<string, KeptFindings>;
}

/** Findings in a section that started at `base`. */
export interface KeptFindings {
  readonly base: number;
  readonly findings: readonly Diagnostic[];
}

export function createSectionMemory(): SectionMemory {
  return { surroundings: undefined, byText: new Map() };
}

/**
 * Whether findings lie in their section with all that they carry, so that they move with it. What names another place may tell its
 * line, which does not move.
 */
export function stayWithin(findings: readonly Diagnostic[], { start, end }: Span): boolean {
  const inside = (span: Span) => start <= span.start && span.end <= end;
  return findings.every(
    ({ span, fixes, related }) =>
      related.length === 0 && inside(span) && fixes.every(({ edits }) => edits.every(inside)),
  );
}

/** The findings of a section that starts somewhere else now. */
export function moveFindings({ base, findings }: KeptFindings, start: number): readonly Diagnostic[] {
  const by = start - base;
  return by === 0 ? findings : findings.map((finding) => moveFinding(finding, by));
}

function moveFinding(finding: Diagnostic, by: number): Diagnostic {
  const move = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  const moveEdit = (edit: TextEdit): TextEdit => ({ ...edit, ...move(edit) });
  return {
    ...finding,
    span: move(finding.span),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(moveEdit) })),
  };
}
