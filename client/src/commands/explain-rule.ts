import { commands, languages, window } from 'vscode';
import { type RuleTitle, requests } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../context.ts';
import { rulePage } from '../rule-pages.ts';

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
  await commands.executeCommand('vscode.open', rulePage(rule));
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
