import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { runProgram } from '../programs/run-program.ts';
import { bundleServer, type TestBundle } from './server-bundle.ts';

let leftOut: string | undefined;
let bundle: TestBundle | undefined;
let folder = '';

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(['neovim']), 'the test of the server in another editor');
  if (leftOut) console.warn(leftOut);
  bundle = await bundleServer();
  folder = await mkdtemp(join(tmpdir(), 'etcetera-neovim-'));
}, 900_000);

afterAll(async () => {
  await bundle?.remove();
  await rm(folder, { recursive: true, force: true });
});

it('finds, mends, explains and completes in Neovim', { timeout: 120_000 }, async (context) => {
  if (leftOut) return context.skip(leftOut);
  const file = join(folder, 'nginx.conf');
  await writeFile(
    file,
    'events { }\nhttp {\n    # old\n    ssl_protocols TLSv1 TLSv1.2;\n    server { listen 443 ssl; return 444; ssl_certificate a; ssl_certificate_key b; }\n}\n',
  );
  const { stdout, stderr } = await runProgram(
    'nvim',
    ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${import.meta.dirname}/neovim.lua`],
    {
      cwd: folder,
      env: { SERVER: bundle!.file, FILE: file, HOME: folder, PATH: process.env.PATH! },
      timeoutSeconds: 100,
    },
  );
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  const said = Object.fromEntries(lines.map((line) => JSON.parse(line)).map(({ what, value }) => [what, value]));
  expect(said, stderr).toMatchObject({
    found: [[4, 'nginx/obsolete-tls-protocol']],
    action: 'Remove TLSv1',
    mended: '    ssl_protocols TLSv1.2;',
    left: 0,
    hover: expect.stringContaining('ssl_protocols'),
    completion: { textEdit: { newText: 'ssl_protocols' } },
  });
});
