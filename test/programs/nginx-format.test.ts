import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createDocument } from '../../server/src/core/service.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { nginx } from '../../server/src/languages/nginx/language.ts';
import { ensurePackages, nginxPackages, skipOrThrow } from './debian.ts';
import { judgeNginx } from './nginx.ts';
import { nginxConfiguration } from './nginx-generator.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(nginxPackages), 'nginx’s judgement of formatted files');
  if (leftOut) console.warn(leftOut);
}, 900_000);

function formatted(text: string): string {
  const document = createDocument('/etc/nginx/nginx.conf', text);
  const analysis = nginx.analyse({ document, files: noFiles, settings: {} });
  return applyEdits(text, nginx.format!(analysis, { tabSize: 4, insertSpaces: true }));
}

test('nginx judges a formatted file as it judged the file', { timeout: 120_000 }, async ({ skip }) => {
  if (leftOut) skip(leftOut);
  let changed = 0;
  const property = fc.asyncProperty(nginxConfiguration, async (text) => {
    // Lines run together are what a formatter has to take apart.
    const tangled = text.replace(/\n +(?=[a-z])/g, (indent, offset: number) => (offset % 3 === 0 ? ' ' : indent));
    const neat = formatted(tangled);
    if (neat !== tangled) changed++;
    const [before, after] = await Promise.all([
      judgeNginx(tangled, { context: 'main' }),
      judgeNginx(neat, { context: 'main' }),
    ]);
    expect(after.verdict).toBe(before.verdict);
  });
  await fc.assert(property, { numRuns: 60, seed: 7 });
  expect(changed).toBeGreaterThan(20);
});
