import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  DocumentLink,
  Location,
  Range,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { ProcessClient } from './client.ts';
import { positionIn, rangeOf, textIn } from './text.ts';
import { useServers } from './use-server.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

const files = {
  'nginx.conf':
    'events { }\nhttp {\n    include upstreams.conf;\n    include conf.d/*.conf;\n    limit_req_zone $uri zone=slow:1m rate=1r/s;\n}\n',
  'upstreams.conf': 'upstream app {\n    server 10.0.0.1;\n}\n',
  'conf.d/a.conf':
    'server {\n    listen 80;\n    server_name a.example.org;\n    limit_req zone=slow;\n    location / { proxy_pass http://app; }\n}\n',
  'conf.d/b b.conf':
    'server {\n    listen 81;\n    location / { proxy_pass http://app/x; }\n    set $own 1;\n    return 200 "${own}$own";\n}\n',
};

const servers = useServers();
let workspace: Workspace;
let client: ProcessClient;
const uri = (name: keyof typeof files) => workspace.uri(name);
const place = (name: keyof typeof files, part: string) => ({
  textDocument: { uri: uri(name) },
  position: positionIn(files[name], part),
});

/** Locations as `file: text`, in order. */
function show(locations: readonly { uri: string; range: Range }[]): string[] {
  return locations
    .map((location) => {
      const name = (Object.keys(files) as (keyof typeof files)[]).find((key) => uri(key) === location.uri);
      if (name === undefined) throw new Error(`${location.uri} is not in the workspace`);
      return `${name}:${location.range.start.line} ${textIn(files[name], location.range)}`;
    })
    .sort();
}

beforeAll(async () => {
  workspace = await makeWorkspace(files);
  client = await servers.start({ pull: true, folders: [workspace.root] });
  await client.open(uri('conf.d/a.conf'), files['conf.d/a.conf']);
  await client.open(uri('nginx.conf'), files['nginx.conf']);
  await client.open(uri('conf.d/b b.conf'), files['conf.d/b b.conf']);
});
afterAll(() => workspace.remove());

describe('names across included files', () => {
  it('lead to their declaration', async () => {
    const found = await client.request<Location[]>('textDocument/definition', place('conf.d/a.conf', 'app;'));
    expect(show(found)).toEqual(['upstreams.conf:0 app']);
    const zone = await client.request<Location[]>('textDocument/definition', place('conf.d/a.conf', 'slow;'));
    expect(show(zone)).toEqual(['nginx.conf:4 slow']);
  });

  it('lead to their uses', async () => {
    const all = ['conf.d/a.conf:4 app', 'conf.d/b b.conf:2 app', 'upstreams.conf:0 app'];
    const ask = place('conf.d/a.conf', 'app;');
    const withDeclaration = { ...ask, context: { includeDeclaration: true } };
    expect(show(await client.request('textDocument/references', withDeclaration))).toEqual(all);
    const without = { ...ask, context: { includeDeclaration: false } };
    expect(show(await client.request('textDocument/references', without))).toEqual(all.slice(0, 2));
  });

  it('are highlighted in their own file only', async () => {
    const found = await client.request<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      place('conf.d/b b.conf', 'own 1'),
    );
    expect(found.map(({ range, kind }) => [range.start.line, kind])).toEqual([
      [3, 3],
      [4, 2],
      [4, 2],
    ]);
  });

  it('are renamed everywhere', async () => {
    const ask = place('conf.d/a.conf', 'app;');
    const prepared = await client.request<{ range: Range; placeholder: string }>('textDocument/prepareRename', ask);
    expect(prepared.placeholder).toBe('app');
    expect(textIn(files['conf.d/a.conf'], prepared.range)).toBe('app');
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...ask, newName: 'backend' });
    const changes = edit.documentChanges as {
      textDocument: { uri: string; version: number | null };
      edits: { range: Range; newText: string }[];
    }[];
    const renamed = changes.flatMap((change) =>
      change.edits.map(({ range }) => ({ uri: change.textDocument.uri, range })),
    );
    expect(show(renamed)).toEqual(['conf.d/a.conf:4 app', 'conf.d/b b.conf:2 app', 'upstreams.conf:0 app']);
    expect(changes.flatMap((change) => change.edits.map((each) => each.newText))).toEqual([
      'backend',
      'backend',
      'backend',
    ]);
    expect(changes.find((change) => change.textDocument.uri === uri('conf.d/a.conf'))?.textDocument.version).toBe(1);
    expect(
      changes.find((change) => change.textDocument.uri === uri('upstreams.conf'))?.textDocument.version,
    ).toBeNull();
  });

  it('are not renamed where nobody declares them, or where there is none', async () => {
    expect(await client.request('textDocument/prepareRename', place('conf.d/a.conf', 'listen'))).toBeNull();
    expect(
      await client.request('textDocument/rename', { ...place('conf.d/a.conf', 'listen'), newName: 'x' }),
    ).toBeNull();
    expect(await client.request('textDocument/definition', place('conf.d/a.conf', 'listen'))).toBeNull();
  });
});

describe('includes', () => {
  it('are links', async () => {
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: uri('nginx.conf') },
    });
    expect(links.map(({ range, target }) => [textIn(files['nginx.conf'], range), target])).toEqual([
      ['upstreams.conf', uri('upstreams.conf')],
      ['conf.d/*.conf', uri('conf.d/a.conf')],
      ['conf.d/*.conf', uri('conf.d/b b.conf')],
    ]);
  });

  it('are a call hierarchy', async () => {
    const [main] = await client.request<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      place('nginx.conf', 'http'),
    );
    expect(main).toMatchObject({ name: 'nginx.conf', uri: uri('nginx.conf') });
    const calls = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: main });
    expect(calls.map((call) => call.to.name)).toEqual(['upstreams.conf', 'a.conf', 'b b.conf']);
    expect(textIn(files['nginx.conf'], calls[0]!.fromRanges[0]!)).toBe('upstreams.conf');

    const [leaf] = await client.request<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      place('conf.d/a.conf', 'server'),
    );
    const callers = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: leaf });
    expect(callers.map((call) => call.from.name)).toEqual(['nginx.conf']);
    expect(callers[0]!.fromRanges).toEqual([rangeOf(files['nginx.conf'], 'conf.d/*.conf')]);
    expect(await client.request('callHierarchy/outgoingCalls', { item: leaf })).toEqual([]);
  });
});

describe('workspace symbols', () => {
  it('are found by parts of their names in all files', async () => {
    const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'upapp' });
    expect(symbols.map((symbol) => symbol.name)).toEqual(['upstream app']);
    expect(symbols[0]!.location.uri).toBe(uri('upstreams.conf'));
    const listens = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'LISTEN' });
    expect(listens.map((symbol) => symbol.containerName)).toEqual([
      'server a.example.org',
      expect.stringMatching(/^server/),
    ]);
    expect(await client.request('workspace/symbol', { query: 'no such thing' })).toEqual([]);
  });
});
