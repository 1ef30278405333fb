import type { Document } from '../../core/language.ts';
import type { Span } from '../../core/text/span.ts';

/** A stretch of text as a person counts: lines and columns from one, columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a span lies. */
export function placeOf({ lines }: Document, span: Span): Place {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
