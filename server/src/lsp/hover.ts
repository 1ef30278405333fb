import { MarkupKind, type ParameterInformation } from 'vscode-languageserver';
import { splitForm } from '../core/features/signature.ts';
import { toRange } from './convert.ts';
import { guarded, type Session } from './session.ts';

/** Hover and signature help: what the thing under the cursor means, and what may follow. */
export function registerHover(session: Session): void {
  session.connection.onHover(
    guarded(session, 'textDocument/hover', async ({ textDocument, position }) => {
      const open = await session.openFully(textDocument.uri);
      const hover = open?.language.hover?.(open.analysis, open.document.lines.offsetAt(position));
      if (open === undefined || hover === undefined) return null;
      return {
        range: toRange(open.document, hover.span),
        contents: { kind: MarkupKind.Markdown, value: hover.markdown },
      };
    }),
  );
  session.connection.onSignatureHelp(
    guarded(session, 'textDocument/signatureHelp', async ({ textDocument, position }) => {
      const open = await session.openFully(textDocument.uri);
      const help = open?.language.signature?.(open.analysis, open.document.lines.offsetAt(position));
      if (help === undefined) return null;
      const { entry, activeArgument } = help;
      const signatures = (entry.syntax ?? []).map((form) => {
        const label = form.startsWith(entry.name) ? form : `${entry.name} ${form}`;
        const parameters: ParameterInformation[] = splitForm(label)
          .slice(1)
          .map(({ start, end }) => ({ label: [start, end] }));
        const active = Math.min(activeArgument, Math.max(0, parameters.length - 1));
        return {
          label,
          parameters,
          activeParameter: active,
          documentation: { kind: MarkupKind.Markdown, value: entry.summary },
        };
      });
      if (signatures.length === 0) return null;
      const fitting = signatures.findIndex((signature) => activeArgument < signature.parameters.length);
      return { signatures, activeSignature: Math.max(0, fitting) };
    }),
  );
}
