import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, DocumentSymbol } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ProcessClient } from './client.ts';
import { rangeOf, textIn } from './text.ts';
import { useServer } from './use-server.ts';

const server = useServer({ pull: true });

/** What the server makes of a document: enough to tell one text from another. */
async function viewOf(client: ProcessClient, uri: string): Promise<unknown> {
  const textDocument = { uri };
  const end = { line: 100_000, character: 0 };
  const [report, symbols, tokens, selection] = await Promise.all([
    client.pull(uri),
    client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument }),
    client.request('textDocument/semanticTokens/full', { textDocument }),
    client.request('textDocument/selectionRange', { textDocument, positions: [{ line: 0, character: 0 }, end] }),
  ]);
  return { diagnostics: report.kind === 'full' ? report.items : report, symbols, tokens, selection };
}

const piece = fc.constantFrom(
  'http {\n',
  '}\n',
  'server {',
  '}',
  'listen 80;',
  'lisen 443 ssl;',
  'root "/srv/ä";',
  "'🔒'",
  '🔒',
  '# 𝔠omment',
  '\r\n',
  '\r',
  '\n',
  ' ',
  '\t',
  ';',
  '{',
  '"',
  '$uri',
  '\uFEFF',
  '\0',
  'é',
  '',
  'x',
);
const step = fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(12), text: piece });

describe('incremental synchronisation', () => {
  it('gives the server the text that the client has, whatever is typed', async () => {
    const client = server();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
        fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        async (start, notifications) => {
          const uri = `file:///srv/sync${++count}.conf`;
          let document = TextDocument.create(uri, 'nginx', 1, start);
          await client.open(uri, start);
          for (const steps of notifications) {
            const changes = steps.map(({ from, length, text }) => {
              const offset = Math.floor(from * document.getText().length);
              const range = { start: document.positionAt(offset), end: document.positionAt(offset + length) };
              document = TextDocument.update(document, [{ range, text }], document.version + 1);
              return { range, text };
            });
            await client.change(uri, document.version, changes);
          }
          const fresh = `file:///srv/fresh${count}.conf`;
          await client.open(fresh, document.getText());
          const [ours, theirs] = await Promise.all([viewOf(client, uri), viewOf(client, fresh)]);
          expect(JSON.stringify(ours).replaceAll(uri, fresh)).toEqual(JSON.stringify(theirs));
          await Promise.all([client.close(uri), client.close(fresh)]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes a whole new text too', async () => {
    const client = server();
    const uri = 'file:///srv/whole.conf';
    await client.open(uri, 'http {\n');
    await client.change(uri, 2, [{ text: 'server { lisen 80; }' }]);
    const report = await client.pull(uri);
    expect(report.kind === 'full' && report.items.map((item) => item.code)).toContain('nginx/unknown-directive');
  });
});

describe('ranges', () => {
  const cases: Readonly<Record<string, string>> = {
    'behind an emoji': 'http {\n    # 🔒🔑\n    add_header X "🔒"; gzipp on;\n}\n',
    'behind characters beyond 16 bits on their own line': 'http {\n    add_header X-𝔸𝔹 "𝔠𝔡"; gzipp on;\n}\n',
    'behind CRLF': 'http {\r\n\r\n    gzipp on;\r\n}\r\n',
    'behind lone CR': 'http {\r    server_tokens off;\r    gzipp on;\r}\r',
    'behind a byte order mark': '\uFEFFhttp { gzipp on;\n}\n',
    'behind a NUL and a tab': 'http {\n\tadd_header X "\0"; gzipp on;\n}\n',
    'behind combining marks': 'http {\n    add_header X "e\u0301\u0302"; gzipp on;\n}\n',
  };
  it.each(Object.entries(cases))('are right %s', async (name, text) => {
    const client = server();
    const uri = `file:///srv/${encodeURIComponent(name)}/nginx.conf`;
    await client.open(uri, text);
    const report = await client.pull(uri);
    const items: Diagnostic[] = report.kind === 'full' ? report.items : [];
    const found = items.find((item) => item.code === 'nginx/unknown-directive');
    expect(found?.range).toEqual(rangeOf(text, 'gzipp'));
    expect(textIn(text, found!.range)).toBe('gzipp');
    const hover = await client.request<{ range: Diagnostic['range'] } | null>('textDocument/hover', {
      textDocument: { uri },
      position: rangeOf(text, 'http').start,
    });
    expect(textIn(text, hover!.range)).toBe('http');
  });
});
