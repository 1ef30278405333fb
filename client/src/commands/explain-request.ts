import { commands, ViewColumn, window } from 'vscode';
import {
  type ExplainRequestParams,
  type ExplainRequestResult,
  requests,
  type SuggestRequestParams,
  type SuggestRequestResult,
} from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../context.ts';

/**
 * Says which server and location of the nginx configuration at hand answer a URL: the argument, or what the user types.
 */
export async function explainRequest({ session }: CommandContext, wanted?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'nginx') {
    void window.showInformationMessage('Open a file of the nginx configuration first.');
    return;
  }
  const uri = (await session.client()).code2ProtocolConverter.asUri(editor.document.uri);
  const { line, character } = editor.selection.active;
  const place: SuggestRequestParams = { uri, position: { line, character } };
  const url = typeof wanted === 'string' ? wanted : await askUrl(await session.request(requests.suggestRequest, place));
  if (url === undefined) return;
  const params: ExplainRequestParams = { uri, url, commandLinks: true };
  const explained = await session.request<ExplainRequestResult>(requests.explainRequest, params);
  if ('fault' in explained) void window.showInformationMessage(explained.fault);
  else await showPage(url, explained.markdown);
}

function askUrl({ url }: SuggestRequestResult): Thenable<string | undefined> {
  return window.showInputBox({
    title: 'Explain Request',
    prompt: 'Which URL shall be explained?',
    value: url,
    valueSelection: [url.length, url.length],
  });
}

/** A page beside the text whose links open files. The Markdown preview would not open them, so the page is our own. */
async function showPage(url: string, markdown: string): Promise<void> {
  const panel = window.createWebviewPanel('etcetera.request', `Who answers ${url}?`, ViewColumn.Beside, {
    enableCommandUris: ['vscode.open'],
    enableFindWidget: true,
  });
  const body = await commands.executeCommand<string>('markdown.api.render', markdown);
  panel.webview.html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body { line-height: 1.5; padding: 0 1.5em; } li { margin: 0.2em 0; }</style>
</head>
<body>${body}</body>
</html>`;
}
