import { createRequire } from 'node:module';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Client, ClientOptions } from '../lsp/client.ts';
import { jsonDocument } from './json-document.ts';
import type { BenchLanguage } from './languages/bench-language.ts';

/** A language server to be measured, with the text that it is measured on. */
export interface Subject extends BenchLanguage {
  readonly title: string;
  /** What `startClient` needs. */
  readonly options: ClientOptions;
  /** Makes the function that asks for diagnostics and counts them; it may remember its last answer, as an editor does. */
  createPull(client: Client): () => Promise<number>;
}

/** The server of this project, with a document of one of its languages. */
export function etcetera(bundle: string, language: BenchLanguage): Subject {
  return {
    ...language,
    title: 'Etcetera',
    options: { command: [bundle, '--stdio'] },
    createPull(client) {
      let last: string | undefined;
      let count = 0;
      return async () => {
        const report: DocumentDiagnosticReport = await client.pull(this.uri, last);
        last = report.resultId;
        if (report.kind === 'full') count = report.items.length;
        return count;
      };
    },
  };
}

/** The JSON server of VS Code's authors, as npm has it (vscode-json-languageserver). Its pull is a request of its own. */
export function jsonServer(): Subject {
  const bin = createRequire(import.meta.url).resolve('vscode-json-languageserver/bin/vscode-json-languageserver');
  return {
    title: 'vscode-json-languageserver',
    uri: 'file:///srv/data.json',
    languageId: 'json',
    options: { command: [bin, '--stdio'] },
    document: jsonDocument,
    pasted: '\n\n\n\n',
    places: { completion: /^ {4}"/gm, hover: /^ {4,6}"\w+/gm },
    createPull(client) {
      return async () => (await client.request<Diagnostic[]>('json/validate', this.uri)).length;
    },
  };
}
