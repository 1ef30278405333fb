import { describe, expect, it } from 'vitest';
import type { CodeAction, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { edited, rangeOf } from './text.ts';
import { useServers } from './use-server.ts';

const servers = useServers();
const uri = 'file:///srv/nginx/nginx.conf';
const everything: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

function apply(text: string, edit: WorkspaceEdit | undefined): string {
  const [change, ...others] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(others).toEqual([]);
  expect(change!.textDocument).toEqual({ uri, version: 1 });
  return edited(text, change!.edits as { range: Range; newText: string }[]);
}

async function actions(client: Client, range: Range, only?: readonly string[]): Promise<CodeAction[]> {
  const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
  return client.request('textDocument/codeAction', { textDocument: { uri }, range, context });
}

async function codes(client: Client): Promise<unknown[]> {
  const report = await client.pull(uri);
  return report.kind === 'full' ? report.items.map((item) => item.code) : [];
}

describe('code actions', () => {
  const text = 'http {\n    gzipp on;\n    server_tokens off;\n}\n';

  it('mend what the cursor is on', async () => {
    const client = await servers.start({ pull: true });
    await client.open(uri, text);
    const offered = await actions(client, rangeOf(text, 'gzipp'));
    const fix = offered.find((action) => action.title === 'Change to gzip')!;
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(fix.diagnostics?.[0]?.code).toBe('nginx/unknown-directive');
    expect(apply(text, fix.edit)).toBe(text.replace('gzipp', 'gzip'));
    expect(
      (await actions(client, rangeOf(text, 'server_tokens'))).filter((action) => action.kind === 'quickfix'),
    ).toEqual([]);
  });

  it('write an ignore comment for the line or the file, which silences the rule', async () => {
    const client = await servers.start({ pull: true });
    await client.open(uri, text);
    const offered = await actions(client, rangeOf(text, 'gzipp'), ['quickfix']);
    const line = offered.find((action) => action.title === 'Ignore nginx/unknown-directive here')!;
    const file = offered.find((action) => action.title === 'Ignore nginx/unknown-directive in this file')!;
    expect(apply(text, line.edit)).toBe(
      text.replace('    gzipp', '    # etcetera-ignore nginx/unknown-directive: reason\n    gzipp'),
    );
    expect(apply(text, file.edit)).toMatch(/^# etcetera-ignore-file nginx\/unknown-directive: reason\nhttp/);
    let version = 1;
    for (const action of [line, file]) {
      await client.change(uri, ++version, [{ text: apply(text, action.edit) }]);
      expect(await codes(client)).toEqual([]);
    }
  });

  it('come of the kinds that are asked for', async () => {
    const client = await servers.start({ pull: true });
    await client.open(uri, text);
    const kinds = async (...only: string[]) =>
      new Set((await actions(client, everything, only)).map((action) => action.kind));
    expect(await kinds('quickfix')).toEqual(new Set(['quickfix']));
    expect(await kinds('refactor.extract')).toEqual(new Set());
    expect(await kinds('source.organizeImports')).toEqual(new Set());
  });
});

describe('source.fixAll.etcetera', () => {
  const text =
    'http {\n    # keep me\n    server {\n        listen 443 ssl http2;\n        ssl_protocols TLSv1 TLSv1.2 TLSv1.3;\n    }\n}\n';

  it('applies the safe fixes, keeps comments and leaves nothing to fix', async () => {
    const client = await servers.start({ pull: true });
    await client.open(uri, text);
    const [action, ...others] = await actions(client, everything, ['source.fixAll']);
    expect(others).toEqual([]);
    expect(action!.kind).toBe('source.fixAll.etcetera');
    const fixed = apply(text, action!.edit);
    expect(fixed).toContain('# keep me');
    expect(fixed).not.toBe(text);
    await client.change(uri, 2, [{ text: fixed }]);
    expect(await actions(client, everything, ['source.fixAll.etcetera'])).toEqual([]);
  });

  it('is not offered where nothing is safe to fix', async () => {
    const client = await servers.start({ pull: true });
    await client.open(uri, 'http {\n    gzipp on;\n}\n');
    expect(await actions(client, everything, ['source.fixAll'])).toEqual([]);
  });
});

describe('commands', () => {
  it('have the client apply their edits', async () => {
    const applied: WorkspaceEdit[] = [];
    const client = await servers.start({
      pull: true,
      capabilities: { workspace: { applyEdit: true } },
      answers: {
        'workspace/applyEdit': ({ edit }: { edit: WorkspaceEdit }) => {
          applied.push(edit);
          return { applied: true };
        },
      },
    });
    const text = 'http {\n    server {\n        listen 443 ssl;\n        ssl_protocols TLSv1;\n    }\n}\n';
    expect(client.initialized.capabilities.executeCommandProvider?.commands).toContain('etcetera.nginx.applyProfile');
    await client.open(uri, text);
    const argument = { uri, position: rangeOf(text, 'listen').start, profile: 'intermediate' };
    expect(
      await client.request('workspace/executeCommand', {
        command: 'etcetera.nginx.applyProfile',
        arguments: [argument],
      }),
    ).toBeNull();
    expect(applied).toHaveLength(1);
    expect(apply(text, applied[0])).toContain('TLSv1.3');
  });

  it('that nobody knows, or whose arguments are wrong, are errors', async () => {
    const client = await servers.start();
    const run = (command: unknown, argument?: unknown) =>
      client.request('workspace/executeCommand', {
        command,
        arguments: argument === undefined ? undefined : [argument],
      });
    await expect(run('etcetera.nginx.nothing')).rejects.toThrow(/no command/);
    await expect(run('rm')).rejects.toThrow();
    await expect(run(7)).rejects.toThrow();
    await expect(run('etcetera.nginx.applyProfile')).rejects.toThrow();
    await expect(run('etcetera.nginx.applyProfile', { uri, position: null })).rejects.toThrow();
    await expect(run('etcetera.nginx.applyProfile', { uri: 7 })).rejects.toThrow();
    await client.open(uri, 'http { }');
    await expect(
      run('etcetera.nginx.applyProfile', { uri, position: { line: 0, character: 0 }, profile: 'none' }),
    ).rejects.toThrow();
    expect(await client.request('textDocument/documentSymbol', { textDocument: { uri } })).toHaveLength(1);
  });
});
