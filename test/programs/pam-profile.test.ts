import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDocument } from '../../server/src/core/service.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import type { ProfileAnalysis } from '../../server/src/languages/pam/profile/analyse.ts';
import { conflictsIn } from '../../server/src/languages/pam/profile/conflicts.ts';
import { pamConfig } from '../../server/src/languages/pam/profile/language.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { profilePackages, type ReadProfile, readProfiles } from './pam-profile.ts';
import { createRandom } from './pam-stacks.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(profilePackages), 'asking pam-auth-update about profiles');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const path = '/usr/share/pam-configs/example';
const analyse = (text: string) =>
  pamConfig.analyse({ document: createDocument(path, text), files: noFiles, settings: {} });
const formatted = (text: string) =>
  applyEdits(text, pamConfig.format!(analyse(text), { tabSize: 8, insertSpaces: true }));

/** Real profiles in development: set PAM_CONFIGS to their folder. Else those that are installed. */
function realProfiles(): string[] {
  const folder = process.env.PAM_CONFIGS ?? '/usr/share/pam-configs';
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'));
}

/** Profiles with everything that goes wrong in them, and with odd blanks. */
function generateProfile(random: () => number): string {
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)]!;
  const rarely = (odd: string, usual = '') => (random() < 0.06 ? odd : usual);
  const blank = () => pick([' ', '\t', '  ', ' \t', '\t\t']);
  const feed = random() < 0.05 ? '\r\n' : '\n';
  const end = () => `${rarely(blank())}${feed}${rarely(feed)}`;
  const field = (name: string, value: string) => `${name}:${blank()}${value}${end()}`;
  const line = () => {
    const control = pick([
      '[success=end default=ignore]',
      'required',
      'optional',
      '[default=1 success=ok]',
      '[success=end]',
    ]);
    const args = Array.from({ length: Math.floor(random() * 4) }, () =>
      pick(['debug', 'nullok', 'x=y', '[a b]', '#', 'the end']),
    );
    const module = pick(['pam_unix.so', 'pam_sss.so', 'pam_krb5.so', rarely('pam_sendmail.so', 'pam_ldap.so')]);
    const whole = [`${control}${blank()}${module}`, ...args].join(blank());
    const indent = pick(['\t', '\t', '  ', '', '\t ']);
    return (
      rarely(`${indent}# a note${feed}`) +
      rarely(`${indent}required${end()}`, `${indent}${whole}${rarely(' \\')}${end()}`)
    );
  };
  const stack = (name: string) => {
    if (random() < 0.3) return '';
    const lines = () => Array.from({ length: 1 + Math.floor(random() * 3) }, line).join('');
    const type = rarely('', field(`${name}-Type`, pick(['Primary', 'Additional'])) + rarely('\t# note\n'));
    const initial = random() < 0.4 ? `${name}-Initial:${feed}${lines()}` : '';
    return `${type}${name}:${rarely(' required pam_env.so')}${feed}${lines()}${initial}${rarely(`${name}:${feed}${lines()}`)}`;
  };
  return [
    field('Name', 'An example'),
    field('Default', pick(['yes', 'no'])),
    field('Priority', '128'),
    random() < 0.2 ? field('Conflicts', pick(['unix', 'unix, ldap', 'unix,ldap', 'a,  b'])) : '',
    random() < 0.2 ? field('Session-Interactive-Only', pick(['yes', 'no'])) : '',
    ...['Auth', 'Account', 'Password', 'Session'].map(stack),
    rarely('Auth:'),
  ].join('');
}

/** Which value pam-auth-update has for each field, as our tree says. */
function ourFields({ root, document: { text } }: ProfileAnalysis): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { name, value, lines } of root.fields) {
    const first = value === undefined ? [] : [text.slice(value.start, text.indexOf('\n', value.end) >>> 0)];
    const parts = [...first, ...lines.map(({ start, end }) => text.slice(start, end))];
    fields.set(name.value.replace(/-Final$/, ''), parts.join('\n'));
  }
  return fields;
}

/** A written line that libpam can use has a control and a module before anything else. */
const isWhole = (line: string) => /^(\[[^\]]+\]|\w+)\s+\S+/.test(line) && !/^[^#]*\\\s*$/.test(line);

async function asked(texts: readonly string[]): Promise<ReadProfile[]> {
  return readProfiles(texts);
}

const random = createRandom(11);
const generated = Array.from({ length: Number(process.env.PAM_PROFILES ?? 200) }, () => generateProfile(random));

describe('profiles', () => {
  test('are read as pam-auth-update reads them', { timeout: 60_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const texts = [...realProfiles(), ...generated];
    const theirs = await asked(texts);
    for (const [index, text] of texts.entries()) {
      const ours = ourFields(analyse(text));
      const { fields } = theirs[index]!;
      for (const [name, value] of ours) {
        // A field without a line end is none to pam-auth-update; to us it is one that somebody types.
        if (name === 'Conflicts' || text.endsWith(':')) continue;
        expect({ text, [name]: fields.get(name) }).toEqual({ text, [name]: value });
      }
    }
  });

  test('are warned about where pam-auth-update writes broken lines or other names', { timeout: 60_000 }, async ({
    skip,
  }) => {
    if (leftOut) skip(leftOut);
    const theirs = await asked(generated);
    let broken = 0;
    for (const [index, text] of generated.entries()) {
      const { written, fields } = theirs[index]!;
      const rules = new Set((await check({ language: 'pam-config', text, path })).diagnostics.map(({ rule }) => rule));
      const lines = [...written.values()].flat();
      if (lines.some((line) => !isWhole(line) || /send|pam_\d/.test(line))) {
        broken += 1;
        const found = ['pam-config/misread-line', 'pam-config/broken-line'].some((rule) => rules.has(rule));
        expect({ text, found }).toEqual({ text, found: true });
      }
      const type = fields.get('Auth-Type');
      const usual = type === undefined || type === 'Primary' || type === 'Additional';
      const known = rules.has('pam-config/invalid-value') || rules.has('pam-config/misread-line');
      if (!usual) expect({ text, known }).toEqual({ text, known: true });
      const names = conflictsIn(text).map(({ name }) => name);
      if (names.length > 0 && !text.endsWith(':') && fields.get('Conflicts') !== names.sort().join('|'))
        expect([text, [...rules]]).toEqual([text, expect.arrayContaining(['pam-config/invalid-value'])]);
    }
    expect(broken).toBeGreaterThan(generated.length / 12);
  });

  test('mean the same when they are formatted', { timeout: 60_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const texts = [...realProfiles(), ...generated];
    const after = texts.map(formatted);
    const [before, now] = [await asked(texts), await asked(after)];
    let changed = 0;
    for (const [index, text] of texts.entries()) {
      const once = after[index]!;
      expect(formatted(once)).toBe(once);
      expect(once.replace(/[ \t]+/g, '')).toBe(text.replace(/[ \t]+/g, ''));
      if (once !== text) changed += 1;
      const [mine, theirs] = [now[index]!, before[index]!];
      expect({ text, written: mine.written, disabled: mine.disabled }).toEqual({
        text,
        written: theirs.written,
        disabled: theirs.disabled,
      });
      for (const [name, value] of theirs.fields) {
        if (value.startsWith('HASH')) continue;
        if (!/^(Auth|Account|Password|Session)(-noninteractive)?(-Initial)?$/.test(name))
          expect([text, name, mine.fields.get(name)]).toEqual([text, name, value]);
      }
    }
    expect(changed).toBeGreaterThan(texts.length / 2);
  });
});
