import type { SyntaxNode } from '../syntax/node.ts';
import { createNotes, type Notes } from '../syntax/remember.ts';
import type { TextEdit } from '../text/edit.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { Span } from '../text/span.ts';
import type { Diagnostic } from './diagnostic.ts';
import { createNodeMemory, type NodeMemory } from './node-memory.ts';

/** The large blocks of a document, such as the servers of a web server, and everything else. */
export interface Sections {
  /**
   * In the order of the text, none within another. One that was there before the last change has not changed, nor has what stands
   * before it on its line; it may have moved.
   */
  readonly nodes: readonly SyntaxNode[];
  /** All that a rule of the reach `section` may look at besides. */
  readonly surroundings: string;
}

/** What was found in a document when it was checked the last time. Belongs to one document and one checker. */
export interface SectionMemory {
  readonly nodes: NodeMemory;
  /** For what surroundings the sections were checked. */
  surroundings: string | undefined;
  /** What is known of sections in these surroundings bears this; another one, and nothing is known any more. */
  time: object;
  readonly sections: Notes<SyntaxNode, KeptSection>;
}

/** What is remembered of a section. */
export interface KeptSection {
  /** The {@link SectionMemory.time} at which it was found. */
  readonly time: object;
  /** Where it began. */
  readonly base: number;
  readonly findings: readonly Diagnostic[];
  /** The nodes in it that rules ask for which look further than the section. */
  readonly far: readonly SyntaxNode[];
}

/** Remembers nothing yet. */
export function createSectionMemory(): SectionMemory {
  return { nodes: createNodeMemory(), surroundings: undefined, time: {}, sections: createNotes() };
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

/** Findings as they can be remembered: with no piece of the document's text in them. */
export function detachFindings(findings: readonly Diagnostic[]): Diagnostic[] {
  return findings.map((finding) => ({
    ...finding,
    message: ownCopy(finding.message),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      title: ownCopy(fix.title),
      edits: fix.edits.map((edit) => ({ ...edit, newText: ownCopy(edit.newText) })),
    })),
  }));
}

/** The findings of a section or a node that starts somewhere else now. */
export function moveFindings(
  { base, findings }: Pick<KeptSection, 'base' | 'findings'>,
  start: number,
): readonly Diagnostic[] {
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
