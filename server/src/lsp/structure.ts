import { type DocumentSymbol, FoldingRangeKind, type SelectionRange, SymbolKind } from 'vscode-languageserver';
import { findFoldings } from '../core/features/folding.ts';
import type { OutlineItem, OutlineKind } from '../core/features/outline.ts';
import { selectionSpans } from '../core/features/selection.ts';
import type { Document } from '../core/language.ts';
import { toRange } from './convert.ts';
import { guarded, type Session } from './session.ts';

/** The protocol's symbol kind of an outline entry. */
export const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  block: SymbolKind.Module,
  property: SymbolKind.Property,
  name: SymbolKind.Variable,
  section: SymbolKind.Namespace,
  item: SymbolKind.Object,
};

/** What follows from the shape of the tree: outline, folding, expanding selections. */
export function registerStructure(session: Session): void {
  const { connection } = session;
  connection.onDocumentSymbol(
    guarded(session, 'textDocument/documentSymbol', ({ textDocument }) => {
      const open = session.open(textDocument.uri);
      if (open === undefined) return null;
      return (open.language.outline?.(open.analysis) ?? []).map((item) => toSymbol(open.document, item));
    }),
  );
  connection.onFoldingRanges(
    guarded(session, 'textDocument/foldingRange', ({ textDocument }) => {
      const open = session.open(textDocument.uri);
      if (open === undefined) return null;
      const { text, lines } = open.document;
      const { root, comments } = open.analysis;
      return findFoldings(root, text, lines, new Set(open.language.foldable), comments).map(
        ({ startLine, endLine, kind }) => ({
          startLine,
          endLine,
          ...(kind === undefined
            ? {}
            : { kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region }),
        }),
      );
    }),
  );
  connection.languages.onLinkedEditingRange(
    guarded(session, 'textDocument/linkedEditingRange', ({ textDocument, position }) => {
      const open = session.open(textDocument.uri);
      const spans = open?.language.linkedSpans?.(open.analysis, open.document.lines.offsetAt(position));
      return open === undefined || spans === undefined
        ? null
        : { ranges: spans.map((span) => toRange(open.document, span)) };
    }),
  );
  connection.onSelectionRanges(
    guarded(session, 'textDocument/selectionRange', ({ textDocument, positions }) => {
      const open = session.open(textDocument.uri);
      if (open === undefined) return null;
      return positions.map((position) => {
        const spans = selectionSpans(open.analysis.root, open.document.lines.offsetAt(position));
        const nested = spans.reduceRight<SelectionRange | undefined>((parent, span) => {
          const range = toRange(open.document, span);
          return parent === undefined ? { range } : { range, parent };
        }, undefined);
        return nested ?? { range: { start: position, end: position } };
      });
    }),
  );
}

function toSymbol(document: Document, item: OutlineItem): DocumentSymbol {
  return {
    name: item.name || '(unnamed)',
    kind: symbolKinds[item.kind],
    range: toRange(document, item.span),
    selectionRange: toRange(document, item.nameSpan),
    children: item.children.map((child) => toSymbol(document, child)),
    ...(item.detail === undefined ? {} : { detail: item.detail }),
  };
}
