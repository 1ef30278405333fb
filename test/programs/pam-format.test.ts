import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDocument } from '../../server/src/core/service.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { pam } from '../../server/src/languages/pam/language.ts';
import { ensurePackages, pamPackages, skipOrThrow } from './debian.ts';
import { judgePam } from './pam.ts';
import { createRandom, generateStacks } from './pam-stacks.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(pamPackages), 'asking libpam about formatted stacks');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const path = '/etc/pam.d/service';
const formatted = (text: string) => {
  const analysis = pam.analyse({ document: createDocument(path, text), files: noFiles, settings: {} });
  return applyEdits(text, pam.format!(analysis, { tabSize: 8, insertSpaces: true }));
};

/** What is left of a text without the blanks that formatting may change. */
const bare = (text: string) => text.replace(/[ \t]+/g, '');

/** Odd but whole files: generated stacks with other blanks, comments, continuations, brackets and empty lines. */
function disturb(text: string, random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const lines = text.split('\n').map((line) => {
    const spaced = line.replace(/ (?![^[]*\])/g, () => pick([' ', ' ', '\t', '   ', ' \t', ' \\\n  ', ' \\ \n']));
    return `${pick(['', '', ' ', '\t'])}${spaced}${pick(['', '', ' ', ' # a  note', ' [a  b\\]  c]', '\n', '\n#  note'])}`;
  });
  return lines.join('\n');
}

/** Real files to format in development: set PAM_CORPUS to their folder. */
function corpus(): string[] {
  const folder = process.env.PAM_CORPUS;
  if (folder === undefined) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'));
}

describe('formatting', () => {
  test('changes blanks alone, and nothing of what libpam says', { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const random = createRandom(7);
    const generated = Array.from(
      { length: 50 },
      (_, seed) => generateStacks(seed, { recorder: 'pam_unix.so', debian: true, loops: 'none' }).files.service!,
    );
    const texts = [...corpus(), ...generated, ...generated.map((text) => disturb(text, random))];
    const after = texts.map(formatted);
    let changed = 0;
    for (const [index, text] of texts.entries()) {
      const once = after[index]!;
      expect(bare(once)).toBe(bare(text));
      expect(once.split('\n').length).toBe(text.split('\n').length);
      expect(formatted(once)).toBe(once);
      if (once !== text) changed += 1;
    }
    expect(changed).toBeGreaterThan(60);
    const shared = { file1: 'auth required pam_unix.so\n', file2: '', file3: '' };
    const judge = (list: readonly string[]) =>
      judgePam(
        list.map((text) => ({ ...shared, service: text })),
        'service',
      );
    const [before, now] = [await judge(texts), await judge(after)];
    // libpam names the folder in some messages, and each text has its own.
    const plain = (list: Awaited<ReturnType<typeof judge>>) =>
      list.map(({ code, messages }) => ({ code, messages: messages.map((line) => line.replace(/\/\S+/g, '')) }));
    expect(plain(now)).toEqual(plain(before));
  });
});
