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

/** Return values that stand in a source and never come out of the module. */
const notReturned: Readonly<Record<string, readonly string[]>> = {
  // The helper of the module asks itself again.
  pam_ccreds: ['incomplete'],
  // Compared with what an earlier call kept.
  pam_elogind: ['no_module_data'],
  pam_systemd: ['bad_item', 'no_module_data'],
  pam_systemd_home: ['bad_item', 'no_module_data'],
  // Between its own functions.
  pam_krb5: ['incomplete'],
  pam_snapper: ['ignore'],
  // What the script itself returns is anybody's guess.
  pam_python: ['system_err'],
  pam_sss: ['bad_item'],
  // Names for its log.
  pam_winbind: ['open_err', 'symbol_err'],
};

/** What libpam's own functions return (pam_get_user, pam_get_authtok, pam_prompt), which modules pass on. */
const passedOn: readonly string[] = [
  'abort',
  'buf_err',
  'conv_err',
  'perm_denied',
  'service_err',
  'success',
  'system_err',
];

/** Return values of single modules that come from elsewhere than the files that were read. */
const fromElsewhere: Readonly<Record<string, readonly string[]>> = {
  // From the functions that Linux-PAM's modules share.
  pam_keyinit: ['auth_err'],
  pam_xauth: ['user_unknown'],
  // From pam_get_authtok.
  pam_ldap: ['authtok_recover_err'],
  // From the daemon.
  pam_sss: ['acct_expired', 'auth_err', 'authtok_lock_busy', 'session_err'],
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

describe('the return values of modules', () => {
  const rows = readFileSync(new URL('../pam/upstream-returns.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

  test('are those of over a hundred modules', () => {
    expect(rows.length).toBeGreaterThan(100);
    const packaged = modules.filter(({ origin }) => origin?.startsWith('libpam-') === true);
    expect(packaged.filter(({ returns }) => returns.length === 0).map(({ name }) => name)).toEqual([]);
  });

  test.each(rows.map(([name = '', , values = '']) => [name, values] as const))(
    'of %s are those of its source',
    (name, values) => {
      const spoken = values.split(' ').filter((value) => value !== '');
      const known = findModule(name)!.returns.map((value) => value.name);
      expect(known).not.toEqual([]);
      expect(new Set(known).size).toBe(known.length);
      const apart = ['success', ...(notReturned[name] ?? [])];
      expect(spoken.filter((value) => !known.includes(value) && !apart.includes(value))).toEqual([]);
      const elsewhere = [...passedOn, ...(fromElsewhere[name] ?? [])];
      expect(known.filter((value) => !spoken.includes(value) && !elsewhere.includes(value))).toEqual([]);
    },
  );
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
