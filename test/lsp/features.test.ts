import { beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  SignatureHelp,
  TextEdit,
} from 'vscode-languageserver';
import { edited, positionIn, rangeOf, textIn, withCursor } from './text.ts';
import { useServer, useServers } from './use-server.ts';

const server = useServer({ pull: true });
const servers = useServers();
const uri = 'file:///srv/nginx/nginx.conf';
const text = `# Made by hand.
# For tests.
events {
    worker_connections 512;
}
http {
    #region names
    log_format long '$remote_addr "$request"';
    #endregion
    upstream backend {
        server 10.0.0.1:8080;
    }
    server {
        listen 80;
        server_name www.example.org;
        access_log /var/log/a.log long;
        location /api/ {
            proxy_pass http://backend;
        }
    }
}
`;
const textDocument = { uri };

beforeAll(() => server().open(uri, text));

/** Opens a text of its own with a cursor in it. */
async function at(name: string, marked: string) {
  const { text: plain, position } = withCursor(marked);
  const own = `file:///srv/${name}/nginx.conf`;
  await server().open(own, plain);
  return { text: plain, params: { textDocument: { uri: own }, position } };
}

describe('completion', () => {
  it('offers what the place takes, and documents an item when asked', async () => {
    const { params } = await at('names', 'http {\n    server {\n        liste<|>\n    }\n}\n');
    const list = await server().request<CompletionList>('textDocument/completion', params);
    const labels = list.items.map((item) => item.label);
    expect(labels).toContain('listen');
    expect(labels).not.toContain('worker_processes');
    const item = list.items.find((candidate) => candidate.label === 'listen')!;
    expect(item.documentation).toBeUndefined();
    const data = item.data ?? list.itemDefaults?.data;
    const resolved = await server().request<CompletionItem>('completionItem/resolve', { ...item, data });
    expect((resolved.documentation as MarkupContent).value).toMatch(/listen/);
  });

  it('replaces the word that the cursor is in', async () => {
    const { text: plain, params } = await at('word', 'http {\n    gzi<|>p_s on;\n}\n');
    const list = await server().request<CompletionList>('textDocument/completion', params);
    expect(textIn(plain, list.itemDefaults!.editRange as never)).toBe('gzip_s');
  });

  it('says everything with each item, without snippets, to a client that understands no more', async () => {
    const client = await servers.start({ capabilities: { textDocument: { completion: {} } } });
    const { text: plain, position } = withCursor('http {\n    keepalive_timeo<|>\n}\n');
    const params = { textDocument: { uri: 'file:///srv/plain/nginx.conf' }, position };
    await client.open(params.textDocument.uri, plain);
    const list = await client.request<CompletionList>('textDocument/completion', params);
    expect(list.itemDefaults).toBeUndefined();
    const item = list.items.find(({ label }) => label === 'keepalive_timeout')!;
    const { range, newText } = item.textEdit as TextEdit;
    expect([textIn(plain, range), newText]).toEqual(['keepalive_timeo', 'keepalive_timeout']);
    expect(item).toMatchObject({ data: { uri: params.textDocument.uri } });
    for (const absent of ['insertTextFormat', 'textEditText', 'command']) expect(item).not.toHaveProperty(absent);
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
    expect((resolved.documentation as MarkupContent).value).toMatch(/keepalive_timeout/);
  });

  it('offers values, declared names and variables', async () => {
    const flag = await at('flag', 'http { gzip <|>; }');
    const flags = await server().request<CompletionList>('textDocument/completion', flag.params);
    expect(flags.items.map((item) => item.label)).toEqual(expect.arrayContaining(['on', 'off']));
    const name = await at(
      'name',
      'http { upstream app { server 10.0.0.1; } server { location / { proxy_pass <|>; } } }',
    );
    const names = await server().request<CompletionList>('textDocument/completion', name.params);
    expect(names.items.map((item) => item.label)).toContain('http://app');
    const variable = await at('variable', 'http { set $own 1; server { return 200 $<|>; } }');
    const variables = await server().request<CompletionList>('textDocument/completion', variable.params);
    expect(variables.items.map((item) => item.label)).toEqual(expect.arrayContaining(['$own', '$request_uri']));
  });

  it('is silent in a comment', async () => {
    const { params } = await at('comment', 'http {\n    # gz<|>\n}\n');
    expect(await server().request('textDocument/completion', params)).toBeNull();
  });
});

describe('hover and signature help', () => {
  it('say what a directive means', async () => {
    const hover = await server().request<Hover>('textDocument/hover', {
      textDocument,
      position: positionIn(text, 'server_name'),
    });
    expect((hover.contents as MarkupContent).kind).toBe('markdown');
    expect((hover.contents as MarkupContent).value).toMatch(/server_name/);
    expect(textIn(text, hover.range!)).toBe('server_name');
  });

  it('say nothing about blanks and comments', async () => {
    for (const part of ['# For tests', '\n}\nhttp']) {
      const position = positionIn(text, part);
      expect(await server().request('textDocument/hover', { textDocument, position })).toBeNull();
    }
  });

  it('tell which argument the cursor is in', async () => {
    const { params } = await at('signature', 'http { log_format main <|>; }');
    const help = await server().request<SignatureHelp>('textDocument/signatureHelp', params);
    const signature = help.signatures[help.activeSignature ?? 0]!;
    expect(signature.label).toMatch(/^log_format /);
    expect(signature.parameters!.length).toBeGreaterThan(1);
    const [start, end] = signature.parameters![signature.activeParameter ?? 0]!.label as [number, number];
    expect(signature.label.slice(start, end)).not.toBe('');
  });
});

describe('structure', () => {
  it('is an outline whose names lie in their ranges', async () => {
    const symbols = await server().request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(symbols.map((symbol) => symbol.name)).toEqual(['events', 'http']);
    const http = symbols[1]!;
    expect(http.children!.map((symbol) => symbol.name)).toEqual(
      expect.arrayContaining(['upstream backend', 'server www.example.org']),
    );
    expect(textIn(text, http.selectionRange)).toBe('http');
    expect(textIn(text, http.range)).toMatch(/^http \{.*\}$/s);
  });

  it('folds blocks, comments and regions', async () => {
    const ranges = await server().request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    const lines = text.split('\n');
    const folds = ranges.map(({ startLine, endLine, kind }) => [
      lines[startLine]!.trim(),
      lines[endLine]!.trim(),
      kind,
    ]);
    expect(folds).toContainEqual(['# Made by hand.', '# For tests.', 'comment']);
    expect(folds).toContainEqual(['#region names', '#endregion', 'region']);
    expect(folds).toContainEqual(['upstream backend {', 'server 10.0.0.1:8080;', undefined]);
  });

  it('expands a selection from the word to the file', async () => {
    const positions = [positionIn(text, '10.0.0.1'), { line: 0, character: 0 }];
    const [selection, other] = await server().request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions,
    });
    expect(other).toBeDefined();
    const steps: string[] = [];
    for (let step = selection; step !== undefined; step = step.parent) steps.push(textIn(text, step.range));
    expect(steps[0]).toBe('10.0.0.1:8080');
    expect(steps[1]).toBe('server 10.0.0.1:8080;');
    expect(steps.at(-1)).toBe(text);
    for (const [index, step] of steps.entries()) expect(steps[index + 1] ?? step).toContain(step);
  });
});

describe('presentation', () => {
  function decode({ data }: SemanticTokens): { text: string; type: string; modifiers: number }[] {
    const legend = (server().initialized.capabilities.semanticTokensProvider as { legend: { tokenTypes: string[] } })
      .legend;
    const tokens = [];
    let line = 0;
    let character = 0;
    for (let index = 0; index < data.length; index += 5) {
      const [lines, characters, length, type, modifiers] = data.slice(index, index + 5) as [
        number,
        number,
        number,
        number,
        number,
      ];
      character = lines === 0 ? character + characters : characters;
      line += lines;
      const range = { start: { line, character }, end: { line, character: character + length } };
      tokens.push({ text: textIn(text, range), type: legend.tokenTypes[type]!, modifiers });
    }
    return tokens;
  }

  it('colours directives and names', async () => {
    const tokens = decode(await server().request('textDocument/semanticTokens/full', { textDocument }));
    expect(tokens).toContainEqual({ text: 'http', type: 'keyword', modifiers: 0 });
    expect(tokens).toContainEqual({ text: 'listen', type: 'keyword', modifiers: 0 });
    expect(tokens.filter((token) => token.text === 'long')).toHaveLength(2);
    expect(tokens.some((token) => token.text === 'remote_addr' && token.type === 'variable')).toBe(true);
  });

  it('colours a range alone', async () => {
    const range = rangeOf(text, 'listen 80;\n        server_name');
    const tokens = decode(await server().request('textDocument/semanticTokens/range', { textDocument, range }));
    expect(tokens.map((token) => token.text)).toEqual(['listen', 'server_name']);
  });

  it('formats so that nothing is left to format', async () => {
    const { text: plain, params } = await at('format', 'http {\n  gzip on;\n      server {\n listen   80;\n}\n}<|>\n');
    const options = { tabSize: 4, insertSpaces: true };
    const ask = { textDocument: params.textDocument, options };
    const edits = await server().request<TextEdit[]>('textDocument/formatting', ask);
    const formatted = edited(plain, edits);
    await server().change(params.textDocument.uri, 2, [{ text: formatted }]);
    expect(await server().request('textDocument/formatting', ask)).toEqual([]);
    expect(formatted.split(/\s+/)).toEqual(plain.split(/\s+/));
    const range = rangeOf(formatted, 'gzip on;');
    expect(await server().request('textDocument/rangeFormatting', { ...ask, range })).toEqual([]);
    expect(await server().request('textDocument/onTypeFormatting', { ...ask, position: range.end, ch: ';' })).toEqual(
      [],
    );
  });

  it('answers with inlay hints and code lenses that lie in the text', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
    const hints = await server().request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    for (const hint of hints) expect(hint.position.line).toBeLessThan(text.split('\n').length);
    const lenses = await server().request<CodeLens[]>('textDocument/codeLens', { textDocument });
    for (const lens of lenses) expect(lens.command!.title).not.toBe('');
  });
});
