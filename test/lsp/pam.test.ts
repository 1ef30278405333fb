import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  DocumentLink,
  Location,
} from 'vscode-languageserver';
import type { ProcessClient } from './client.ts';
import { positionIn, textIn } from './text.ts';
import { useServers } from './use-server.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

const files = {
  'pam.d/login': 'auth requisite pam_nologin.so\n@include common-auth\nsession include common-session\n',
  'pam.d/sshd': 'auth substack common-auth\naccount required pam_unix.so\n',
  'pam.d/common-auth': 'auth required pam_unix.so\n',
  'pam.d/common-session': 'session required pam_unix.so\n',
};

const servers = useServers();
let workspace: Workspace;
let client: ProcessClient;
const uri = (name: keyof typeof files) => workspace.uri(name);
const nameOf = (wanted: string) => (Object.keys(files) as (keyof typeof files)[]).find((key) => uri(key) === wanted)!;
const place = (name: keyof typeof files, part: string) => ({
  textDocument: { uri: uri(name) },
  position: positionIn(files[name], part),
});
const show = (found: readonly Location[]) =>
  found
    .map(({ uri: at, range }) => `${nameOf(at)}:${range.start.line} ${textIn(files[nameOf(at)], range)}`.trim())
    .sort();

beforeAll(async () => {
  workspace = await makeWorkspace(files);
  client = await servers.start({ pull: true, folders: [workspace.root] });
  // The other services are read from the disk.
  await client.open(uri('pam.d/login'), files['pam.d/login']);
  await client.open(uri('pam.d/common-auth'), files['pam.d/common-auth']);
});
afterAll(() => workspace.remove());

describe('services that others include', () => {
  const uses = ['pam.d/login:1 common-auth', 'pam.d/sshd:0 common-auth'];

  it('are found from the file that includes them', async () => {
    const ask = place('pam.d/login', 'common-auth');
    expect(show(await client.request('textDocument/definition', ask))).toEqual(['pam.d/common-auth:0']);
    const references = { ...ask, context: { includeDeclaration: false } };
    expect(show(await client.request('textDocument/references', references))).toEqual(uses);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: ask.textDocument });
    expect(links.map(({ target }) => nameOf(target!))).toEqual(['pam.d/common-auth', 'pam.d/common-session']);
  });

  it('know who includes them', async () => {
    const textDocument = { uri: uri('pam.d/common-auth') };
    const ask = { textDocument, position: { line: 0, character: 0 }, context: { includeDeclaration: false } };
    expect(show(await client.request('textDocument/references', ask))).toEqual(uses);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lenses.map(({ command }) => command?.title)).toContain('Included by login, sshd');
  });

  it('are called and call', async () => {
    const [item] = await client.request<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      place('pam.d/common-auth', 'auth required'),
    );
    const incoming = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    expect(incoming.map(({ from }) => nameOf(from.uri)).sort()).toEqual(['pam.d/login', 'pam.d/sshd']);
    const [login] = await client.request<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      place('pam.d/login', 'auth requisite'),
    );
    const outgoing = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: login });
    expect(outgoing.map(({ to }) => nameOf(to.uri)).sort()).toEqual(['pam.d/common-auth', 'pam.d/common-session']);
  });
});
