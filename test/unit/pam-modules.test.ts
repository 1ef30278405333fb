import { describe, expect, test } from 'vitest';
import { findModule, modules } from '../../server/src/languages/pam/schema/modules.ts';
import { ensurePackages, pamPackages } from '../programs/debian.ts';
import { runProgram } from '../programs/run-program.ts';

describe('the table of modules', () => {
  test('names each module and each of its options once, with a sentence', () => {
    expect(new Set(modules.map(({ name }) => name)).size).toBe(modules.length);
    for (const { name, summary, options, facilities } of modules) {
      expect(summary, name).toMatch(/^[A-Z].*[.)]$/);
      expect(facilities, name).not.toEqual([]);
      expect(new Set(options.map((option) => option.name)).size, name).toBe(options.length);
      for (const option of options) expect(option.summary, `${name} ${option.name}`).toMatch(/^[A-Z].*[.)]$/);
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
