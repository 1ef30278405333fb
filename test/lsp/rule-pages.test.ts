import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulePages, rulePagesOf } from '../../server/src/rule-pages.ts';
import type { ClientOptions, ProcessClient } from './client.ts';
import { startClient } from './client.ts';
import { bundleServer } from './server-bundle.ts';

const uri = 'file:///srv/nginx/nginx.conf';
let clone: string;
let alone: string;
const started: ProcessClient[] = [];

beforeAll(async () => {
  const bundle = await bundleServer();
  clone = await mkdtemp(join(tmpdir(), 'etcetera-clone-'));
  alone = await mkdtemp(join(tmpdir(), 'etcetera-alone-'));
  await cp(dirname(bundle.file), join(clone, 'dist/server'), { recursive: true });
  await cp(dirname(bundle.file), join(alone, 'dist/server'), { recursive: true });
  await mkdir(join(clone, 'docs/rules'), { recursive: true });
  await bundle.remove();
});

afterAll(async () => {
  for (const client of started) client.process.kill('SIGKILL');
  await Promise.all([clone, alone].map((folder) => rm(folder, { recursive: true, force: true })));
});

async function pageOf(folder: string, options: Partial<ClientOptions> = {}): Promise<string | undefined> {
  const client = await startClient({ command: [join(folder, 'dist/server/node.js'), '--stdio'], ...options });
  started.push(client);
  await client.open(uri, 'http {\n    gzipp on;\n}\n');
  const { diagnostics } = await client.pushed(uri);
  return diagnostics.find(({ code }) => code === 'nginx/unknown-directive')!.codeDescription?.href;
}

describe('the address of a rule’s page', () => {
  it('is what the client says, for one that shows the pages itself', async () => {
    const initializationOptions = { trusted: true, rulePages: 'etcetera-rule:/' };
    expect(await pageOf(clone, { initializationOptions })).toBe('etcetera-rule:/nginx/unknown-directive.md');
  });

  it('is that of the file beside the server, for any other editor', async () => {
    const page = pathToFileURL(join(clone, 'docs/rules/nginx/unknown-directive.md')).href;
    expect(await pageOf(clone)).toBe(page);
  });

  it('is that on the web where there is no such file, if there is one', async () => {
    const page = rulePages === undefined ? undefined : `${rulePages}nginx/unknown-directive.md`;
    expect(await pageOf(alone)).toBe(page);
  });

  it.each([
    ['https://github.com/somebody/etcetera.git', 'https://github.com/somebody/etcetera/blob/HEAD/docs/rules/'],
    ['git+https://github.com/somebody/etcetera.git', 'https://github.com/somebody/etcetera/blob/HEAD/docs/rules/'],
    ['https://gitlab.com/a/group/etcetera', 'https://gitlab.com/a/group/etcetera/-/blob/HEAD/docs/rules/'],
    ['https://example.org/etcetera/etcetera.git', undefined],
    ['git@github.com:somebody/etcetera.git', undefined],
    ['', undefined],
  ])('follows from the repository %s as far as its files have known addresses', (repository, pages) => {
    expect(rulePagesOf(repository)).toBe(pages);
  });
});
