import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProgressType } from 'vscode-jsonrpc/node';
import type { WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageserver';
import type {
  CheckWorkspaceResult,
  GenerateResult,
  GeneratorDescription,
  RuleTitle,
} from '../../server/src/lsp/protocol.ts';
import type { ProcessClient } from './client.ts';
import { useServer, useServers } from './use-server.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

const server = useServer();
const servers = useServers();

describe('rules', () => {
  it('are listed, and each explains itself', async () => {
    const rules = await server().request<RuleTitle[]>('etcetera/rules');
    expect(rules.map((rule) => rule.id)).toEqual(
      expect.arrayContaining(['nginx/unknown-directive', 'etcetera/useless-ignore']),
    );
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const { id, what } of rules) {
      const page = await server().request<string>('etcetera/explainRule', { rule: id });
      expect(page).toContain(`# ${id}`);
      expect(page).toContain(what);
    }
  });

  it('that nobody knows have no page', async () => {
    for (const rule of ['nginx/no-such-rule', '', '__proto__', '../package.json', null]) {
      expect(await server().request('etcetera/explainRule', { rule })).toBeNull();
    }
  });
});

describe('generators', () => {
  it('say what they ask', async () => {
    const generators = await server().request<GeneratorDescription[]>('etcetera/generators');
    expect(generators.length).toBeGreaterThan(0);
    for (const { id, title, questions } of generators) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(title).not.toBe('');
      const ids = questions.map((question) => question.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('check an answer and make files', async () => {
    const answers = { names: ['www.example.org'] };
    const name = (value: unknown) =>
      server().request<string | null>('etcetera/validateAnswer', {
        generator: 'nginx-tls-vhost',
        question: 'names',
        value,
        answers: {},
      });
    expect(await name(['www.example.org'])).toBeNull();
    expect(await name(['not a name;'])).toMatch(/\S/);
    expect(await name('text')).toMatch(/\S/);
    const { files } = await server().request<GenerateResult>('etcetera/generate', {
      generator: 'nginx-tls-vhost',
      answers,
    });
    expect(files.length).toBeGreaterThan(0);
    expect(files[0]!.text).toContain('www.example.org');
  });

  it('refuse what they cannot use', async () => {
    const generate = (generator: unknown, answers: unknown) =>
      server().request('etcetera/generate', { generator, answers });
    await expect(generate('no-such-generator', {})).rejects.toThrow(/no generator/);
    await expect(generate('nginx-tls-vhost', { names: [] })).rejects.toThrow();
    await expect(generate('nginx-tls-vhost', { names: 7 })).rejects.toThrow();
    await expect(generate('nginx-tls-vhost', null)).rejects.toThrow();
    await expect(
      server().request('etcetera/validateAnswer', {
        generator: 'no-such-generator',
        question: 'x',
        value: '',
        answers: {},
      }),
    ).rejects.toThrow();
  });
});

describe('a check of the workspace', () => {
  type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;
  let workspace: Workspace;
  let client: ProcessClient;
  beforeAll(async () => {
    workspace = await makeWorkspace({
      'nginx.conf': 'events { }\nhttp {\n    gzipp on;\n    server { root /a; root /b; }\n}\n',
      'sites-available/a': 'server {\n    lisen 80;\n}\n',
      'notes.txt': 'gzipp on;\n',
      'node_modules/nginx/nginx.conf': 'gzipp on;\n',
    });
    client = await servers.start({ folders: [workspace.root] });
  });
  afterAll(() => workspace.remove());

  it('counts what it finds, tells how far it is, and shows it all', async () => {
    const seen: Progress[] = [];
    const listening = client.connection.onProgress(new ProgressType<Progress>(), 'check-1', (value) => {
      seen.push(value);
    });
    const result = await client.request<CheckWorkspaceResult>('etcetera/checkWorkspace', { workDoneToken: 'check-1' });
    listening.dispose();
    expect(result).toMatchObject({ files: 2, errors: 3 });
    expect(seen[0]).toMatchObject({ kind: 'begin' });
    expect(seen.at(-1)).toMatchObject({ kind: 'end' });
    expect(seen.filter((value) => value.kind === 'report')).toHaveLength(2);
    const { diagnostics } = await client.pushed(workspace.uri('sites-available/a'));
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain('nginx/unknown-directive');
  });

  it('can be asked for without progress', async () => {
    expect(await client.request<CheckWorkspaceResult>('etcetera/checkWorkspace', {})).toMatchObject({ files: 2 });
  });

  it('is answered without a workspace too', async () => {
    expect(await server().request('etcetera/checkWorkspace', { workDoneToken: 'x' })).toEqual({
      files: 0,
      errors: 0,
      warnings: 0,
    });
  });
});
