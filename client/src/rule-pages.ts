import { type ExtensionContext, Uri, workspace } from 'vscode';
import { requests } from '../../server/src/lsp/protocol.ts';
import type { Session } from './context.ts';

const scheme = 'etcetera-rule';

/** What the addresses of the rules' pages begin with. `contributions.ts` has VS Code show such addresses as rendered Markdown. */
export const rulePages = `${scheme}:/`;

/** The address of a rule's page; the server puts the same behind a diagnostic's code. */
export function rulePage(rule: string): Uri {
  return Uri.parse(`${rulePages}${rule}.md`);
}

/** Serves the pages, whoever opens them. */
export function serveRulePages(extension: ExtensionContext, session: Session): void {
  const provideTextDocumentContent = async (uri: Uri): Promise<string> => {
    const rule = uri.path.slice(1).replace(/\.md$/, '');
    const page = await session.request<string | null>(requests.explainRule, { rule });
    return page ?? `There is no rule \`${rule}\`.`;
  };
  extension.subscriptions.push(workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent }));
}
