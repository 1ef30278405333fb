import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { createDocument } from '../../server/src/core/service.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { debianControl } from '../../server/src/languages/debian-control/language.ts';
import { controlTexts } from '../debian/control-texts.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { withFolder } from './dpkg.ts';
import { runProgram } from './run-program.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(['devscripts']), 'the comparison with wrap-and-sort');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const layouts = [
  { flags: [], settings: {} },
  { flags: ['-s', '-t'], settings: { shortIndent: true, trailingComma: true } },
  { flags: ['-a', '-s', '-t'], settings: { wrapAlways: true, shortIndent: true, trailingComma: true } },
  { flags: ['-a'], settings: { wrapAlways: true } },
] as const;

function format(text: string, settings: Readonly<Record<string, unknown>>): string {
  const document = createDocument('/srv/debian/control', text);
  const analysis = debianControl.analyse({ document, files: noFiles, settings });
  return applyEdits(text, debianControl.format!(analysis, { tabSize: 2, insertSpaces: true }));
}

it('lays out as wrap-and-sort does', async () => {
  if (leftOut) return;
  // Its own layout drops repeated members, which is left to a rule, keeps two blanks inside of a member, and parts names at commas in quotes.
  const texts = fc
    .sample(controlTexts(false), { numRuns: Number(process.env.WRAP_RUNS ?? 40), seed: 7 })
    .filter((text) => !hasRepetition(text))
    .map((text) =>
      text
        .replaceAll('Homepage:h', 'Homepage: h')
        .replaceAll('amd64  !i386', 'amd64 !i386')
        .replaceAll('Cy, the', 'Cy the')
        .replaceAll(':native', ''),
    );
  await withFolder(async (folder) => {
    for (const [index, { flags, settings }] of layouts.entries()) {
      const files = await Promise.all(
        texts.map(async (text, place) => {
          const file = join(folder, String(index), String(place), 'control');
          await mkdir(join(file, '..'), { recursive: true });
          await writeFile(file, text);
          return file;
        }),
      );
      const args = ['-d', folder, ...flags, ...files.flatMap((file) => ['-f', file])];
      const result = await runProgram('wrap-and-sort', args, { timeoutSeconds: 120 });
      expect(result.stderr).toBe('');
      for (const [place, file] of files.entries()) {
        expect(format(texts[place]!, settings), texts[place]).toBe(await readFile(file, 'utf8'));
      }
    }
  });
}, 240_000);

function hasRepetition(text: string): boolean {
  return text.split(/\n(?![ \t])/).some((field) => {
    const members = field
      .slice(field.indexOf(':') + 1)
      .split(',')
      .map((member) =>
        member
          .replace(/\s+/g, ' ')
          .replace(/ ?\| ?/g, ' | ')
          .trim(),
      );
    return new Set(members).size < members.length;
  });
}
