import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BootEntryAnalysis } from '../../server/src/languages/boot-entry/analysis/analyse.ts';
import { bootEntry } from '../../server/src/languages/boot-entry/language.ts';
import { keys } from '../../server/src/languages/boot-entry/schema/keys.ts';
import { check } from '../harness/check.ts';
import { bootctlPackages, type ListedEntry, listEntries } from './bootctl.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';

const files = ['vmlinuz', 'initrd.img'];
/** Keys that systemd 252 does not know yet, or that only GRUB reads. */
const later = new Set([
  'uki',
  'uki-url',
  'profile',
  'extra',
  ...keys.filter(({ origin }) => origin === 'GRUB (blscfg)').map(({ name }) => name),
]);

/** Keys of which it does not say that their value is missing. */
const silent = new Set(['options', 'devicetree-overlay']);

const examples = bootEntry.rules
  .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
  .map((example) => (typeof example === 'string' ? example : example.code));

const values = [
  '/vmlinuz',
  '/initrd.img',
  '/gone',
  'a b',
  'root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416',
  '"q"',
  '1.0',
  'x64',
];
const lines = fc
  .tuple(
    fc.constantFrom(...keys.map(({ name }) => name), 'tilte', 'Linux', '#', '# title', '', 'ü'),
    fc.constantFrom(' ', '\t', '  ', ''),
    fc.constantFrom(...values, ''),
    fc.constantFrom('\n', '\r\n', '\n\n', ' \n', '\r'),
  )
  .map((parts) => parts.join(''));
const entries = fc.array(lines, { maxLength: 8 }).map((all) => all.join(''));

/** The fields of a listed entry that we can tell from its text alone. */
const compared = ['title', 'version', 'machineId', 'architecture', 'sortKey', 'linux', 'initrd', 'efi', 'options'];

async function read(text: string) {
  const { analysis, diagnostics: findings } = await check({
    language: 'boot-entry',
    text,
    path: '/p/loader/entries/e.conf',
    files: Object.fromEntries(files.map((path) => [`/p/${path}`, ''])),
  });
  const { byKey } = analysis as BootEntryAnalysis;
  const all = (key: string) => (byKey.get(key) ?? []).flatMap(({ value }) => (value === '' ? [] : [value]));
  const last = (key: string) => all(key).at(-1);
  const path = (value: string | undefined) => (value === undefined || value.startsWith('/') ? value : `/${value}`);
  const options = all('options');
  const fields = {
    title: last('title'),
    version: last('version'),
    machineId: last('machine-id'),
    architecture: last('architecture'),
    sortKey: last('sort-key'),
    linux: path(last('linux')),
    initrd: all('initrd').length === 0 ? undefined : all('initrd').map(path),
    efi: path(last('efi')),
    options: options.length === 0 ? undefined : options.join(' '),
  };
  return { fields, findings, lines: [...byKey].flatMap(([, own]) => own) };
}

describe('boot entries, as bootctl reads them', () => {
  let skipped: string | undefined;
  beforeAll(async () => {
    skipped = skipOrThrow(await ensurePackages(bootctlPackages), 'Reading boot entries as systemd does');
  }, 900_000);

  test('have the fields, unknown keys and empty keys that it finds, and no error', {
    timeout: 300_000,
  }, async (context) => {
    if (skipped !== undefined) return context.skip(skipped);
    const count = Number(process.env.FUZZ_RUNS ?? 150);
    const texts = [...examples, ...fc.sample(entries, { seed: 7, numRuns: count })].filter(
      (text) => !text.includes('\0'),
    );
    const listed: ListedEntry[] = await listEntries(texts, files);
    for (const [index, text] of texts.entries()) {
      const { fields, unknown, empty } = listed[index]!;
      const ours = await read(text);
      const shown = JSON.stringify(text);
      expect(fields, shown).toBeDefined();
      for (const name of compared) {
        expect(fields?.[name], `${name} of ${shown}`).toEqual(ours.fields[name as keyof typeof ours.fields]);
      }
      const sorted = [...ours.lines].sort((a, b) => a.start - b.start);
      const withValue = sorted.filter(({ value }) => value !== '');
      const without = sorted.filter(({ key, value }) => value === '' && !silent.has(key));
      expect(empty, shown).toEqual(without.map(({ key }) => key));
      const known = new Set(keys.map(({ name }) => name).filter((name) => !later.has(name)));
      expect(unknown, shown).toEqual(withValue.map(({ key }) => key).filter((key) => !known.has(key)));
      // It lists the entry, whatever is wrong with it.
      expect(
        ours.findings.filter(({ severity }) => severity === 'error'),
        shown,
      ).toEqual([]);
    }
  });

  test('name the files that it does not find', async (context) => {
    if (skipped !== undefined) return context.skip(skipped);
    const texts = ['/vmlinuz', '/gone', '/initrd.img'].flatMap((kernel) =>
      ['/initrd.img', '/lost', '/vmlinuz'].map((initrd) => `title a\nlinux ${kernel}\ninitrd ${initrd}\n`),
    );
    const listed = await listEntries(texts, files);
    for (const [index, text] of texts.entries()) {
      const { findings } = await read(text);
      const missing = findings
        .filter(({ rule }) => rule === 'boot-entry/missing-file')
        .map(({ span }) => text.slice(span.start, span.end));
      expect(missing, text).toEqual(listed[index]!.missing);
    }
  });
});
