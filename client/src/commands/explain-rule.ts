import { commands, languages, Uri, window, workspace } from 'vscode';
import { type RuleTitle, requests } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../context.ts';

const scheme = 'etcetera-rule';

/**
 * Shows a rule's page. Which rule: the argument, else the one that found something at the cursor, else the user picks.
 */
export async function explainRule({ session }: CommandContext, wanted?: unknown): Promise<void> {
  const rules = await session.request<RuleTitle[]>(requests.rules);
  const known = (id: unknown) => rules.find((rule) => rule.id === id)?.id;
  const rule =
    known(wanted) ??
    ruleAtCursor()
      .map(known)
      .find((id) => id !== undefined) ??
    (await pickRule(rules));
  if (rule === undefined) return;
  await commands.executeCommand('markdown.showPreview', Uri.from({ scheme, path: `/${rule}.md` }));
}

/** Serves the pages that `explainRule` opens; registered once, when the extension starts. */
export function serveRulePages({ extension, session }: CommandContext): void {
  const provideTextDocumentContent = async (uri: Uri): Promise<string> => {
    const rule = uri.path.slice(1).replace(/\.md$/, '');
    const page = await session.request<string | null>(requests.explainRule, { rule });
    return page ?? `There is no rule \`${rule}\`.`;
  };
  extension.subscriptions.push(workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent }));
}

function ruleAtCursor(): unknown[] {
  const editor = window.activeTextEditor;
  if (editor === undefined) return [];
  return languages
    .getDiagnostics(editor.document.uri)
    .filter((diagnostic) => diagnostic.range.contains(editor.selection.active))
    .map(({ code }) => (typeof code === 'object' ? code.value : code));
}

async function pickRule(rules: readonly RuleTitle[]): Promise<string | undefined> {
  const items = rules.map(({ id, what }) => ({ label: id, detail: what }));
  const item = await window.showQuickPick(items, { title: 'Explain a Rule', matchOnDetail: true });
  return item?.label;
}
