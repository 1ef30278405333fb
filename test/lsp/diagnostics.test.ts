import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { textIn } from './text.ts';
import { useServers } from './use-server.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

const servers = useServers();
const uri = 'file:///srv/nginx/conf.d/site.conf';
const text = 'server {\n    lisen 80;\n    root /srv;\n}\n';

function items(report: DocumentDiagnosticReport): Diagnostic[] {
  if (report.kind !== 'full') throw new Error('the report is not full');
  return report.items;
}

describe('pushed diagnostics', () => {
  it('come with the version, and go when the document is closed', async () => {
    const client = await servers.start();
    await client.open(uri, text);
    const { version, diagnostics } = await client.pushed(uri);
    expect(version).toBe(1);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain('nginx/unknown-directive');
    const found = diagnostics.find((diagnostic) => diagnostic.code === 'nginx/unknown-directive')!;
    expect(found).toMatchObject({ severity: 1, source: 'etcetera' });
    expect(textIn(text, found.range)).toBe('lisen');
    expect(found.data).toMatchObject([{ title: 'Change to listen', safety: 'suggested' }]);

    await client.change(uri, 2, [
      { range: { start: { line: 1, character: 7 }, end: { line: 1, character: 7 } }, text: 't' },
    ]);
    const after = await client.pushed(uri, (params) => params.version === 2);
    expect(after.diagnostics.map((diagnostic) => diagnostic.code)).not.toContain('nginx/unknown-directive');

    client.forgetPushed();
    await client.close(uri);
    expect((await client.pushed(uri)).diagnostics).toEqual([]);
  });

  it('come once for many changes in a row, for the last of them', async () => {
    const client = await servers.start();
    await client.open(uri, text);
    await client.pushed(uri);
    const typed = 'abcdefghij';
    const line = 3;
    const sent = [...typed].map((letter, index) => {
      const at = { line, character: index };
      return client.change(uri, index + 2, [{ range: { start: at, end: at }, text: letter }]);
    });
    await Promise.all(sent);
    const last = await client.pushed(uri, (params) => params.version === typed.length + 1);
    expect(last.diagnostics.some((diagnostic) => diagnostic.range.start.line === line)).toBe(true);
  });

  it('are silent about a language that is not ours', async () => {
    const client = await servers.start();
    await client.open('file:///srv/readme.md', '# nothing', 'markdown');
    await client.open(uri, text);
    await client.pushed(uri);
    expect(
      await client.request('textDocument/hover', {
        textDocument: { uri: 'file:///srv/readme.md' },
        position: { line: 0, character: 0 },
      }),
    ).toBeNull();
  });
});

describe('pulled diagnostics', () => {
  it('are full the first time, then unchanged until something changes', async () => {
    const client = await servers.start({ pull: true });
    await client.open(uri, text);
    const first = await client.pull(uri);
    expect(items(first).map((item) => item.code)).toContain('nginx/unknown-directive');
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    expect(items(await client.pull(uri, 'an id of somebody else'))).toEqual(items(first));

    const end = { line: 4, character: 0 };
    await client.change(uri, 2, [{ range: { start: end, end }, text: '# a comment\n' }]);
    expect((await client.pull(uri, first.resultId)).kind).toBe('unchanged');
    await client.change(uri, 3, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
    ]);
    const moved = await client.pull(uri, first.resultId);
    expect(items(moved).map((item) => item.range.start.line)).toEqual(
      items(first).map((item) => item.range.start.line + 1),
    );
  });

  it('of a document that is not open are empty', async () => {
    const client = await servers.start({ pull: true });
    expect(items(await client.pull('file:///srv/nginx.conf'))).toEqual([]);
  });
});

describe('other files', () => {
  let workspace: Workspace;
  const main =
    'events { }\nhttp {\n    include conf.d/*.conf;\n    server {\n        location / { proxy_pass http://app; }\n        access_log /var/log/a.log custom;\n    }\n}\n';
  beforeAll(async () => {
    workspace = await makeWorkspace({ 'nginx.conf': main, 'conf.d/names.conf': 'log_format other "$uri";\n' });
  });
  afterAll(() => workspace.remove());
  const unknown = (diagnostics: readonly Diagnostic[]) =>
    diagnostics
      .filter((diagnostic) => diagnostic.code === 'nginx/unknown-name')
      .map((diagnostic) => textIn(main, diagnostic.range));

  it('are read before the first pulled answer, by all who ask at once', async () => {
    const client = await servers.start({ pull: true, folders: [workspace.root] });
    await client.open(workspace.uri('nginx.conf'), main);
    const reports = await Promise.all([1, 2, 3].map(() => client.pull(workspace.uri('nginx.conf'))));
    for (const report of reports) expect(unknown(items(report))).toEqual(['custom']);
  });

  it('that change on disk are read again, and the client is asked to pull again', async () => {
    const client = await servers.start({ pull: true, refresh: true, folders: [workspace.root] });
    const uri = workspace.uri('nginx.conf');
    await client.open(uri, main);
    const first = await client.pull(uri);
    expect(unknown(items(first))).toEqual(['custom']);
    const before = client.refreshes();
    await workspace.write('conf.d/names.conf', 'log_format custom "$uri";\n');
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: workspace.uri('conf.d/names.conf'), type: 2 }],
    });
    expect(unknown(items(await client.pull(uri, first.resultId)))).toEqual([]);
    expect(client.refreshes()).toBe(before + 1);
    await workspace.write('conf.d/names.conf', 'log_format other "$uri";\n');
  });

  it('that are added to a folder are seen', async () => {
    const client = await servers.start({ folders: [workspace.root] });
    const uri = workspace.uri('nginx.conf');
    await client.open(uri, main);
    await client.pushed(uri, ({ diagnostics }) => unknown(diagnostics).length === 1);
    await workspace.write('conf.d/more.conf', 'log_format custom "$uri";\n');
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: workspace.uri('conf.d/more.conf'), type: 1 }],
    });
    await client.pushed(uri, ({ diagnostics }) => unknown(diagnostics).length === 0);
  });

  it('that are open count as they are in the editor, and push news about those that see them', async () => {
    const client = await servers.start({ folders: [workspace.root] });
    const uri = workspace.uri('nginx.conf');
    const names = workspace.uri('conf.d/names.conf');
    await workspace.write('conf.d/more.conf', '');
    await client.open(uri, main);
    await client.pushed(uri, ({ diagnostics }) => unknown(diagnostics).length === 1);
    await client.open(names, 'log_format other "$uri";\n');
    await client.pushed(names);
    await client.change(names, 2, [{ text: 'log_format custom "$uri";\n' }]);
    await client.pushed(uri, ({ diagnostics }) => unknown(diagnostics).length === 0);
    await client.close(names);
    await client.pushed(uri, ({ diagnostics }) => unknown(diagnostics).length === 1);
  });
});
