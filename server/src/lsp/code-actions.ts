import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { type Diagnostic, severities } from '../core/rules/diagnostic.ts';
import { fixAll } from '../core/rules/fix-all.ts';
import { ignoreEdit } from '../core/rules/ignore-edit.ts';
import { uselessIgnore } from '../core/rules/ignore-rules.ts';
import { createDocument } from '../core/service.ts';
import { overlaps, type Span } from '../core/text/span.ts';
import { toSpan, toWorkspaceEdit } from './convert.ts';
import { toLspDiagnostic } from './diagnostics.ts';
import { guarded, type OpenDocument, type Session } from './session.ts';

/** The kind under which all safe fixes of a file are applied at once, on save if a person wants that. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.etcetera`;

/** Quick fixes, those of what matters most first, ignore comments, fix-all and refactorings. */
export function registerCodeActions(session: Session): void {
  session.connection.onCodeAction(
    guarded(session, 'textDocument/codeAction', async (params) => {
      const open = await session.openFully(params.textDocument.uri);
      if (open === undefined) return null;
      const span = toSpan(open.document, params.range);
      const wanted = (kind: string) => isWanted(params, kind);
      const near = open
        .diagnostics()
        .filter((diagnostic) => overlaps(diagnostic.span, span))
        .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
      return [
        ...(wanted(CodeActionKind.QuickFix) ? near.flatMap((diagnostic) => quickFixes(session, open, diagnostic)) : []),
        ...(wanted(CodeActionKind.QuickFix)
          ? near.flatMap((diagnostic) => ignoreActions(session, open, diagnostic))
          : []),
        ...(wanted(CodeActionKind.RefactorRewrite) ? refactorings(open, span) : []),
        ...(wanted(fixAllKind) ? fixAllAction(session, open) : []),
      ];
    }),
  );
}

function isWanted(params: CodeActionParams, kind: string): boolean {
  const { only } = params.context;
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

function quickFixes(session: Session, open: OpenDocument, diagnostic: Diagnostic): CodeAction[] {
  return diagnostic.fixes.map((fix, index) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toLspDiagnostic(session, open.document, diagnostic)],
    isPreferred: index === 0,
    edit: toWorkspaceEdit(open.uri, open.version, open.document, fix.edits),
  }));
}

function ignoreActions(session: Session, open: OpenDocument, diagnostic: Diagnostic): CodeAction[] {
  const { comment } = open.language;
  if (comment === undefined || diagnostic.rule === uselessIgnore.id) return [];
  if (open.language.takesComments?.(open.analysis) === false) return [];
  return (['line', 'file'] as const).map((scope) => ({
    title: scope === 'line' ? `Ignore ${diagnostic.rule} here` : `Ignore ${diagnostic.rule} in this file`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toLspDiagnostic(session, open.document, diagnostic)],
    edit: toWorkspaceEdit(open.uri, open.version, open.document, [
      ignoreEdit(open.document, comment, diagnostic, scope),
    ]),
  }));
}

function refactorings(open: OpenDocument, span: Span): CodeAction[] {
  return (open.language.refactorings?.(open.analysis, span) ?? []).map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: toWorkspaceEdit(open.uri, open.version, open.document, edits),
  }));
}

function fixAllAction(session: Session, open: OpenDocument): CodeAction[] {
  const { document, language } = open;
  const service = session.service();
  const fixed = fixAll(document.text, (text) =>
    service.check(language, service.analyse(language, createDocument(document.path, text))),
  );
  if (fixed.applied === 0) return [];
  const edits = [minimalEdit(document.text, fixed.text)];
  return [
    {
      title: 'Fix all safe problems',
      kind: fixAllKind,
      edit: toWorkspaceEdit(open.uri, open.version, document, edits),
    },
  ];
}

/** One edit from the first to the last character that differs, so that cursors elsewhere stay where they are. */
function minimalEdit(before: string, after: string) {
  let start = 0;
  const shortest = Math.min(before.length, after.length);
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { start, end: before.length - end, newText: after.slice(start, after.length - end) };
}
