import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { guardFormatting } from '../../server/src/core/features/format.ts';
import { occurrenceAt, occurrencesOf } from '../../server/src/core/features/names.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { bootEntry } from '../../server/src/languages/boot-entry/language.ts';
import { grub } from '../../server/src/languages/grub/language.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { grubPackages, judgeGrubScripts } from '../programs/grub.ts';
import { mutated, sound } from '../programs/grub-generator.ts';

const path = '/boot/grub/grub.cfg';
const analyse = async (text: string, files: Readonly<Record<string, string>> = {}) =>
  (await check({ language: 'grub', text, path, files })).analysis as Parameters<NonNullable<typeof grub.names>>[0];

async function formatted(text: string, tabSize = 2): Promise<string> {
  const edits = grub.format!(await analyse(text), { tabSize, insertSpaces: true });
  return applyEdits(text, guardFormatting(text, edits, grub.tokensOf!));
}

let reason: string | undefined;
beforeAll(async () => {
  reason = skipOrThrow(await ensurePackages(grubPackages), "GRUB's word on formatted scripts");
}, 300_000);

describe('formatting', () => {
  test('indents by what encloses a line, and moves nothing else', async () => {
    const text =
      'if [ a ];  then\nset  x="a\n  b"   \nelif b; then\nfor i in 1; do\n# c\necho $i\ndone\nelse\n\t\tmenuentry a {\n  linux /v \\\n      ro\n}  \nfi\n';
    const expected =
      'if [ a ];  then\n  set  x="a\n  b"\nelif b; then\n  for i in 1; do\n    # c\n    echo $i\n  done\nelse\n  menuentry a {\n    linux /v \\\n      ro\n  }\nfi\n';
    expect(await formatted(text)).toBe(expected);
    expect(await formatted(expected)).toBe(expected);
  });

  test('leaves a broken script and CRLF as they are', async () => {
    expect(await formatted('if a; then\nb\n')).toBe('if a; then\nb\n');
    expect(await formatted('if a; then\r\nb  \r\nfi\r\n')).toBe('if a; then\r\n  b\r\nfi\r\n');
  });

  test('changes no token and no verdict, and is done after one pass', async ({ skip }) => {
    const texts = fc.sample(fc.oneof(sound, mutated), { numRuns: 120, seed: 3 });
    const results: string[] = [];
    for (const text of texts) {
      const once = await formatted(text);
      expect(await formatted(once), text).toBe(once);
      results.push(once);
    }
    if (reason !== undefined) skip(reason);
    const before = await judgeGrubScripts(texts);
    const after = await judgeGrubScripts(results);
    expect(after.map(({ accepted }) => accepted)).toEqual(before.map(({ accepted }) => accepted));
  }, 60_000);
});

describe('names', () => {
  const text =
    'set kernel=6.1\nfunction load {\n  linux /v-$kernel root="${disk}"\n}\nsearch --set=disk --file /v\nmenuentry A --id first {\n  load\n  echo $disk\n}\nset default=first\nexport kernel\n';
  const at = async (needle: string, from = 0) => {
    const all = grub.names!(await analyse(text));
    const found = occurrenceAt(all, path, text.indexOf(needle, from));
    return found === undefined
      ? []
      : occurrencesOf(all, found).map(({ role, span }) => [role[0], text.slice(span.start, span.end), span.start]);
  };

  test('of variables, functions and entries are found where they are declared and used', async () => {
    expect((await at('kernel')).map(([role]) => role).join('')).toBe('drr');
    expect((await at('load')).map(([role]) => role).join('')).toBe('dr');
    expect((await at('first')).map(([role]) => role).join('')).toBe('dr');
    expect((await at('disk')).map(([role, word]) => `${role}${word}`)).toEqual(['rdisk', 'ddisk', 'rdisk']);
  });

  test('may be spelled as GRUB reads them', () => {
    expect(grub.checkName!('variable', 'a-b')).toMatch(/\.$/);
    expect(grub.checkName!('variable', 'a_b')).toBeUndefined();
    expect(grub.checkName!('menu entry', '2nd')).toMatch(/\.$/);
    expect(grub.checkName!('menu entry', 'gnulinux-simple')).toBeUndefined();
  });

  test('of scripts that are read are in sight', async () => {
    const analysis = await analyse('source $prefix/custom.cfg\nf\n', {
      '/boot/grub/custom.cfg': 'function f {\n  true\n}\n',
    });
    expect(grub.names!(analysis)).toContainEqual(expect.objectContaining({ name: 'f', path: '/boot/grub/custom.cfg' }));
    expect(grub.includes!(analysis)).toMatchObject([{ from: path, to: '/boot/grub/custom.cfg' }]);
  });
});

test('hover and completion know variables', async () => {
  const text = 'set mine=1\necho $timeout_style $\n';
  const analysis = await analyse(text);
  expect(grub.hover!(analysis, text.indexOf('timeout'))?.markdown).toContain('hidden');
  const labels = grub.complete!(analysis, text.length - 1)?.items.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['mine', 'superusers', 'feature_timeout_style']));
});

describe('boot entries', () => {
  const open = async (text: string) =>
    (await check({ language: 'boot-entry', text, path: '/boot/loader/entries/a.conf' })).analysis as Parameters<
      NonNullable<typeof bootEntry.format>
    >[0];

  test('are formatted into columns', async () => {
    const text = '\uFEFFtitle\tA b  \r\n  linux    /v\r\n # c\r\noptions a  b\r\n';
    const edits = bootEntry.format!(await open(text), { tabSize: 2, insertSpaces: true });
    expect(applyEdits(text, edits)).toBe('\uFEFFtitle   A b\r\nlinux   /v\r\n# c\r\noptions a  b\r\n');
    expect(bootEntry.tokensOf!(text)).toEqual(bootEntry.tokensOf!(applyEdits(text, edits)));
  });

  test('complete keys, architectures and options, and tell what a key is', async () => {
    const text = 'title a\narchitecture \n';
    const analysis = await open(text);
    expect(bootEntry.complete!(analysis, 0)?.items.map(({ label }) => label)).toContain('sort-key');
    expect(bootEntry.complete!(analysis, text.length - 1)?.items.map(({ label }) => label)).toContain('x64');
    expect(bootEntry.hover!(analysis, 10)?.markdown).toContain('EFI architecture');
    expect(bootEntry.outline!(analysis)[0]).toMatchObject({
      name: 'a',
      children: [{ name: 'title' }, { name: 'architecture' }],
    });
  });

  test('link to the files that they name', async () => {
    expect(bootEntry.links!(await open('linux /a/vmlinuz\n'))).toMatchObject([{ path: '/boot/a/vmlinuz' }]);
  });
});
