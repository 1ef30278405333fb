import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { completeAnswers } from '../../server/src/core/questions/answer.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { debianPackage } from '../../server/src/generators/debian-package.ts';
import { checkPackageAnswer } from '../../server/src/generators/debian-package-questions.ts';
import { generate } from '../../server/src/generators/run.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { judgeControls, withFolder } from './dpkg.ts';
import { pairwise } from './pairwise.ts';
import { runProgram } from './run-program.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(
    await ensurePackages(['lintian', 'dpkg-dev', 'debhelper', 'libdpkg-perl']),
    'generated packages',
  );
  if (leftOut) console.warn(leftOut);
}, 900_000);

const given: Answers = {
  name: 'hello-example',
  synopsis: 'program that greets people',
  description:
    'This program greets whoever starts it, in any of several languages, and so shows how little a program has to do to be of use to somebody.',
  person: 'Ann Example <ann@example.org>',
  holder: '2020-2026 Ann Example <ann@example.org>',
  bug: '1023456',
};
const rows = pairwise({
  homepage: ['', 'https://example.org/hello'],
  architecture: ['any', 'all'],
  system: ['automatic', 'cmake', 'meson', 'python', 'perl'],
  licence: ['Expat', 'GPL-3+', 'GPL-2+', 'Apache-2.0', 'BSD-3-clause'],
  format: ['quilt', 'native'],
  test: ['', 'hello-example --version'],
  release: ['bookworm', 'trixie', 'unstable'],
  suite: ['UNRELEASED', 'unstable'],
}) as Answers[];

/** Builds a source package from generated files and asks lintian about it. */
async function judge(folder: string, answers: Answers): Promise<string[]> {
  const root = join(folder, 'hello-example-1.0');
  await mkdir(root, { recursive: true });
  await writeFile(join(root, 'hello.c'), 'int main(void) { return 0; }\n');
  const archive = join(folder, 'hello-example_1.0.orig.tar.gz');
  const packed = await runProgram('tar', ['-C', folder, '-czf', archive, 'hello-example-1.0']);
  expect(packed.code).toBe(0);
  for (const { name, text, executable } of generate(debianPackage, answers)) {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    if (executable) await chmod(path, 0o755);
  }
  const built = await runProgram('dpkg-source', ['-b', 'hello-example-1.0'], { cwd: folder });
  expect(built.stderr.match(/^dpkg-source: (error|warning).*/m)).toBeNull();
  expect(built.code).toBe(0);
  const version = answers.format === 'native' ? '1.0' : '1.0-1';
  const result = await runProgram(
    'lintian',
    ['--no-cfg', '--allow-root', '--fail-on', 'none', `hello-example_${version}.dsc`],
    { cwd: folder, timeoutSeconds: 120 },
  );
  expect(result.code).toBe(0);
  return result.stdout.split('\n').filter((line) => /^[EW]:/.test(line));
}

describe('debian-package', () => {
  it('makes files in which we find nothing to say', async () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const answers of rows) {
      const made = generate(debianPackage, { ...given, ...answers });
      for (const { name, text, language } of made) {
        if (!language.startsWith('debian-')) continue;
        const files = Object.fromEntries(made.map((file) => [`/srv/${file.name}`, file.text]));
        const { diagnostics } = await check({ language, text, path: `/srv/${name}`, files });
        // An older release is what the person asked for.
        expect(
          diagnostics.filter(({ rule }) => rule !== 'debian-control/standards-version'),
          text,
        ).toEqual([]);
      }
    }
  });

  it('makes packages that dpkg-source builds and lintian has nothing against', { timeout: 240_000 }, async ({
    skip,
  }) => {
    if (leftOut) skip(leftOut);
    const chosen = rows.slice(0, Number(process.env.LINTIAN_RUNS ?? 2));
    for (const [index, answers] of chosen.entries()) {
      const said = await withFolder((folder) => judge(join(folder, String(index)), { ...given, ...answers }));
      // What a checker of bookworm says about the policies of later releases.
      expect(
        said.filter((line) => !/newer-standards-version/.test(line)),
        JSON.stringify(answers),
      ).toEqual([]);
    }
  });

  it.each([
    ['name', 'Hello'],
    ['version', '1.0-1'],
    ['version', 'one'],
    ['synopsis', 'A program.'],
    ['person', 'Ann'],
    ['homepage', 'example.org'],
    ['holder', 'Ann'],
  ])('refuses %s = %s', (question, value) => {
    expect(checkPackageAnswer(question, value, {})).toMatch(/[.:]$/);
  });
});

it('adds binary packages that dpkg can read, and in which we find nothing', async () => {
  const base = generate(debianPackage, given).find(({ name }) => name === 'debian/control')!.text;
  const texts: string[] = [];
  for (const kind of ['program', 'library', 'development', 'data', 'documentation']) {
    const { analysis, language } = await check({ language: 'debian-control', text: base, path: '/srv/debian/control' });
    const addition = language.additions!.find(({ id }) => id === 'debian-binary-package')!;
    const asked = { ...addition, questions: addition.questions(analysis, 0) };
    const names = {
      program: 'hello-tools',
      library: 'libhello1',
      development: 'libhello-dev',
      data: 'hello-data',
      documentation: 'hello-doc',
    };
    const answers = completeAnswers(asked, {
      kind,
      name: names[kind as keyof typeof names],
      synopsis: `what belongs to ${kind}`,
      description:
        'It holds whatever a package of this kind needs, and is there to be looked at while the tests of it run.',
    });
    const text = applyEdits(base, addition.edits(analysis, 0, answers));
    const { diagnostics } = await check({ language: 'debian-control', text, path: '/srv/debian/control' });
    expect(diagnostics, text).toEqual([]);
    texts.push(text);
  }
  if (leftOut) return;
  for (const judgement of await judgeControls(texts)) expect(judgement).toMatchObject({ accepted: true });
});
