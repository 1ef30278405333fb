import { commands, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { Answers } from '../../../server/src/core/questions/question.ts';
import { type Location, requests, type ShownPicture, type ViewParams } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../context.ts';
import type { FromPage, ToPage } from './messages.ts';

/** What is shown: a view of a document, from a place in it. */
type Shown = Omit<ViewParams, 'answers'>;

/** Opens a page beside the text that draws the view, and draws it anew when the text or an answer changes. */
export function openPanel({ extension, session }: CommandContext, title: string, shown: Shown, document: Uri): void {
  const dist = Uri.joinPath(extension.extensionUri, 'dist');
  const panel = window.createWebviewPanel('etcetera.view', title, ViewColumn.Beside, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [dist],
    retainContextWhenHidden: true,
  });
  let answers: Answers = {};
  let drawing = false;
  let stale = false;

  async function draw(): Promise<void> {
    stale = true;
    if (drawing) return;
    drawing = true;
    while (stale) {
      stale = false;
      await post(panel, await picture());
    }
    drawing = false;
  }

  async function picture(): Promise<ToPage> {
    try {
      const result = await session.request<ShownPicture>(requests.view, { ...shown, answers });
      panel.title = result.picture.title;
      return { kind: 'show', shown: result };
    } catch (error) {
      return { kind: 'fault', text: error instanceof Error ? error.message : String(error) };
    }
  }

  const changes = workspace.onDidChangeTextDocument((event) => {
    if (event.document.uri.toString() === document.toString()) void draw();
  });
  panel.onDidDispose(() => changes.dispose());
  panel.webview.onDidReceiveMessage((message: FromPage) => {
    if (message.kind === 'open') return void open(message.location);
    if (message.kind === 'answers') answers = message.answers;
    void draw();
  });
  panel.webview.html = html(panel, dist);
}

async function post(panel: WebviewPanel, message: ToPage): Promise<void> {
  await panel.webview.postMessage(message);
}

async function open({ uri, range: { start, end } }: Location): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  await commands.executeCommand('vscode.open', Uri.parse(uri), { selection, viewColumn: ViewColumn.One });
}

function html({ webview }: WebviewPanel, dist: Uri): string {
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(dist, name)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}">
<link rel="stylesheet" href="${address('page.css')}">
</head>
<body><main id="picture"></main><p id="status" class="status" role="status"></p><script src="${address('page.js')}"></script></body>
</html>`;
}
