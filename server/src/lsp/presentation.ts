import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { FormatOptions } from '../core/features/format.ts';
import { guardFormatting } from '../core/features/format.ts';
import { type SemanticToken, tokenModifiers, tokenTypes } from '../core/features/semantic-tokens.ts';
import type { Document } from '../core/language.ts';
import type { TextEdit } from '../core/text/edit.ts';
import { overlaps, type Span } from '../core/text/span.ts';
import { toLspEdits, toRange, toSpan } from './convert.ts';
import { guarded, type OpenDocument, type Session } from './session.ts';

/** How the text looks: semantic colours, inlay hints, code lenses and formatting. */
export function registerPresentation(session: Session): void {
  const { connection } = session;
  connection.languages.semanticTokens.on(
    guarded<SemanticTokensParams, SemanticTokens>(session, 'textDocument/semanticTokens/full', ({ textDocument }) => {
      const open = session.open(textDocument.uri);
      return encode(open?.document, open?.language.semanticTokens?.(open.analysis) ?? []);
    }),
  );
  connection.languages.semanticTokens.onRange(
    guarded<SemanticTokensRangeParams, SemanticTokens>(
      session,
      'textDocument/semanticTokens/range',
      ({ textDocument, range }) => {
        const open = session.open(textDocument.uri);
        if (open === undefined) return encode(undefined, []);
        const span = toSpan(open.document, range);
        return encode(
          open.document,
          (open.language.semanticTokens?.(open.analysis) ?? []).filter((token) => overlaps(token, span)),
        );
      },
    ),
  );
  connection.languages.inlayHint.on(
    guarded(session, 'textDocument/inlayHint', async ({ textDocument, range }) => {
      const open = await session.openFully(textDocument.uri);
      if (open === undefined) return null;
      return (open.language.inlayHints?.(open.analysis, toSpan(open.document, range)) ?? []).map((hint) => ({
        position: open.document.lines.positionAt(hint.offset),
        label: hint.label,
        paddingLeft: true,
        ...(hint.tooltip === undefined ? {} : { tooltip: hint.tooltip }),
      }));
    }),
  );
  connection.onCodeLens(
    guarded(session, 'textDocument/codeLens', async ({ textDocument }) => {
      const open = await session.openFully(textDocument.uri);
      if (open === undefined) return null;
      return (open.language.codeLenses?.(open.analysis) ?? []).map((lens) => ({
        range: toRange(open.document, lens.span),
        command: {
          title: lens.title,
          command: lens.command?.id ?? '',
          ...(lens.command === undefined ? {} : { arguments: [...lens.command.arguments] }),
        },
      }));
    }),
  );
  connection.onDocumentFormatting(
    guarded(session, 'textDocument/formatting', ({ textDocument, options }) => {
      const open = session.open(textDocument.uri);
      return open === undefined ? null : toLspEdits(open.document, format(open, options));
    }),
  );
  connection.onDocumentRangeFormatting(
    guarded(session, 'textDocument/rangeFormatting', ({ textDocument, range, options }) => {
      const open = session.open(textDocument.uri);
      return open === undefined
        ? null
        : toLspEdits(open.document, within(format(open, options), toSpan(open.document, range)));
    }),
  );
  connection.onDocumentOnTypeFormatting(
    guarded(session, 'textDocument/onTypeFormatting', ({ textDocument, position, options }) => {
      const open = session.open(textDocument.uri);
      if (open === undefined) return null;
      const { lines } = open.document;
      const line = { start: lines.lineStart(position.line), end: lines.lineEnd(position.line) };
      return toLspEdits(open.document, within(format(open, options), line));
    }),
  );
}

function format(open: OpenDocument, options: FormatOptions): readonly TextEdit[] {
  const { language, analysis, document } = open;
  if (language.format === undefined || language.tokensOf === undefined) return [];
  return guardFormatting(document.text, language.format(analysis, options), (text) =>
    language.tokensOf!(text, text === document.text ? analysis : undefined),
  );
}

function within(edits: readonly TextEdit[], span: Span): TextEdit[] {
  return edits.filter((edit) => edit.start >= span.start && edit.end <= span.end);
}

function encode(document: Document | undefined, tokens: readonly SemanticToken[]) {
  const builder = new SemanticTokensBuilder();
  if (document === undefined) return { data: [] };
  for (const token of tokens) {
    const type = tokenTypes.indexOf(token.type);
    const modifiers = (token.modifiers ?? []).reduce(
      (bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)),
      0,
    );
    for (let start = token.start; start < token.end; ) {
      const { line, character } = document.lines.positionAt(start);
      const end = Math.min(token.end, document.lines.lineEnd(line));
      if (end > start) builder.push(line, character, end - start, type, modifiers);
      start = Math.max(end, line + 1 < document.lines.lineCount ? document.lines.lineStart(line + 1) : token.end);
    }
  }
  // Without the builder's result id: there are no deltas that would need it.
  return { data: builder.build().data };
}
