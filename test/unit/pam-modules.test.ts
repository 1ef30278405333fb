import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findModule, modules } from '../../server/src/languages/pam/schema/modules.ts';
import { ensurePackages, pamPackages } from '../programs/debian.ts';
import { runProgram } from '../programs/run-program.ts';

/** Words of upstream that are no options: values, functions, and names that the code compares for other reasons. */
const notOptions: Readonly<Record<string, readonly string[]>> = {
  pam_canonicalize_user: ['root'],
  pam_elogind: ['name', 'sd_id128_get_boot', 'session'],
  // The command that is run stands for itself.
  pam_filter: ['filter'],
  pam_fprintd: ['fprintd'],
  pam_geoip: ['allow', 'deny', 'ignore'],
  // A value of -c.
  pam_cgfs: ['name'],
  pam_poldi: ['ec'],
  // Mount options that it reads from the table of mounts.
  pam_setquota: ['btime', 'itime'],
  pam_sss: ['setlocale', 'sshd', 'sssd'],
  pam_sss_gss: ['sssd'],
  // Conditions, which have a grammar of their own.
  pam_succeed_if: ['fiel'],
  pam_systemd: ['name', 'session', 'tf'],
  pam_unix: ['root'],
};

interface Row {
  readonly name: string;
  readonly origin: string;
  readonly types: string;
  readonly options: readonly { readonly name: string; readonly since?: string; readonly removed?: string }[];
}

function readRows(): Row[] {
  const text = readFileSync(new URL('../pam/upstream-modules.tsv', import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', origin = '', types = '', words = ''] = line.split('\t');
      const options = [...words.matchAll(/!?([a-z][\w-]*?)=?(?:@([\d.]+))?(?:-([\d.]+))?(?= |$)/g)].map(
        ([, option = '', since, removed]) => ({
          name: option,
          ...(since === undefined ? {} : { since }),
          ...(removed === undefined ? {} : { removed }),
        }),
      );
      return { name, origin, types, options };
    });
}

describe('the names that upstream has', () => {
  const rows = readRows();

  test('are those of over a hundred modules', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.flatMap(({ options }) => options).length).toBeGreaterThan(450);
  });

  test.each(rows.map((row) => [row.name, row.origin, row] as const))('%s of %s are known', (name, origin, row) => {
    const module = findModule(name);
    expect(module?.facilities.map((type) => (type === 'account' ? 'c' : type[0])).join('')).toBe(row.types);
    const known = new Map(module?.options.map((option) => [option.name, option]));
    const wanted = row.options.filter((option) => notOptions[name]?.includes(option.name) !== true);
    expect(wanted.map((option) => option.name).filter((option) => !known.has(option))).toEqual([]);
    if (origin !== 'Linux-PAM') return;
    for (const option of wanted)
      expect([option.name, known.get(option.name)?.since]).toEqual([option.name, option.since]);
  });
});

describe('the table of modules', () => {
  test('names each module and each of its options once, with a sentence', () => {
    expect(new Set(modules.map(({ name }) => name)).size).toBe(modules.length);
    for (const { name, summary, options, facilities } of modules) {
      expect(summary, name).toMatch(/^[A-Z].*[.)]$/);
      expect(facilities, name).not.toEqual([]);
      expect(new Set(options.map((option) => option.name)).size, name).toBe(options.length);
      for (const option of options) expect(option.summary, `${name} ${option.name}`).toMatch(/^[A-Z].*[.)]$/);
      for (const option of options) if (option.default !== undefined) expect(option.default).not.toMatch(/[.@]$/);
    }
  });

  test('has every module of libpam-modules, with the types for which its library has functions', async ({ skip }) => {
    const missing = await ensurePackages(pamPackages);
    if (missing.length > 0) skip(`needs ${missing.join(' ')}`);
    const { stdout } = await runProgram('dpkg-query', ['-L', 'libpam-modules']);
    const libraries = stdout.split('\n').filter((file) => /\/pam_\w+\.so$/.test(file));
    expect(libraries.length).toBeGreaterThan(40);
    const functions = {
      auth: 'pam_sm_authenticate',
      account: 'pam_sm_acct_mgmt',
      password: 'pam_sm_chauthtok',
      session: 'pam_sm_open_session',
    };
    for (const library of libraries) {
      const symbols = (await runProgram('nm', ['-D', '--defined-only', library])).stdout;
      const has = Object.entries(functions).filter(([, name]) => symbols.includes(` ${name}`));
      expect(findModule(library)?.facilities, library).toEqual(has.map(([type]) => type));
    }
  });
});
