import { type ExtensionContext, Uri, workspace } from 'vscode';
import { requests } from '../../server/src/lsp/protocol.ts';
import type { Session } from './context.ts';

const scheme = 'etcetera-rule';

/** The address of a rule's page. `contributions.ts` has VS Code show such addresses as rendered Markdown. */
export function rulePage(rule: string): Uri {
  return Uri.from({ scheme, path: `/${rule}.md` });
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
