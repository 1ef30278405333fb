import { expect, it } from 'vitest';
import type { LinkedEditingRanges } from 'vscode-languageserver';
import { type CompileVariable, type PlistAsXml, requests } from '../../server/src/lsp/protocol.ts';
import { positionIn } from './text.ts';
import { useServer } from './use-server.ts';

const server = useServer({ pull: true });
const uri = 'file:///srv/LaunchDaemons/org.example.job.plist';
const text =
  '<plist version="1.0">\n<dict>\n  <key>Label</key>\n  <string>org.example.job</string>\n</dict>\n</plist>\n';

it('links the names of a pair of tags', async () => {
  await server().open(uri, text, 'launchd');
  const answer = await server().request<LinkedEditingRanges>('textDocument/linkedEditingRange', {
    textDocument: { uri },
    position: positionIn(text, 'string>org'),
  });
  expect(answer.ranges).toEqual([
    { start: { line: 3, character: 3 }, end: { line: 3, character: 9 } },
    { start: { line: 3, character: 27 }, end: { line: 3, character: 33 } },
  ]);
});

it('turns binary lists into XML', async () => {
  const bytes = `bplist00\x09\x08${'\0'.repeat(6)}\x01\x01${'\0'.repeat(7)}\x01${'\0'.repeat(15)}\x09`;
  const read = await server().request<PlistAsXml>(requests.plistAsXml, { bytes });
  expect(read).toEqual({ xml: expect.stringContaining('<true/>') });
  expect(await server().request<PlistAsXml>(requests.plistAsXml, { bytes: 'bplist00' })).toEqual({
    fault: expect.stringContaining('cut off'),
  });
});

it('tells of the variables of icecream’s compiler wrapper', async () => {
  const variables = await server().request<CompileVariable[]>(requests.compileVariables, {});
  const debug = variables.find(({ name }) => name === 'ICECC_DEBUG');
  expect(debug).toMatchObject({ values: ['info', 'warning', 'debug'], markdown: expect.stringContaining('icecream') });
  expect(variables.map(({ name }) => name)).not.toContain('ICECC_MAX_JOBS');
});
