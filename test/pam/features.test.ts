import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PamAnalysis } from '../../server/src/languages/pam/analysis/analyse.ts';
import { explainStacks } from '../../server/src/languages/pam/explain/explain.ts';
import { check } from '../harness/check.ts';

const analyse = async (text: string, files: Readonly<Record<string, string>> = {}, path = '/etc/pam.d/service') =>
  check({ language: 'pam', text, files, path });

/** The seed's case: a condition that skips the module behind it for some services. */
const skipping =
  'auth [default=1 success=ignore] pam_succeed_if.so service notin sudo:polkit-1\nauth optional pam_ecryptfs.so unwrap\nauth required pam_unix.so\n';

const common = 'auth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth required pam_permit.so\n';

describe('jumps', () => {
  test('a hint says where one lands', async () => {
    const { language, analysis } = await analyse(skipping);
    expect(language.inlayHints!(analysis, { start: 0, end: skipping.length }).map(({ label }) => label)).toEqual([
      ' skips 1, to pam_unix.so',
    ]);
  });

  test('a hover says what each result does', async () => {
    const { language, analysis } = await analyse(skipping);
    const hover = language.hover!(analysis, skipping.indexOf('default=1') + 8);
    expect(hover?.markdown).toContain('Skips 1 line');
    const control = language.hover!(analysis, skipping.indexOf('optional') + 2);
    expect(control?.markdown).toContain('`success`, `new_authtok_reqd` → `ok`');
  });

  test('lines of included services count', async () => {
    const files = { '/etc/pam.d/common': 'auth optional pam_env.so\nauth optional pam_cap.so\n' };
    const text = 'auth [success=2 default=ignore] pam_unix.so\n@include common\nauth required pam_deny.so\n';
    const { language, analysis } = await analyse(text, files);
    expect(language.inlayHints!(analysis, { start: 0, end: text.length })[0]?.label).toBe(' skips 2, to pam_deny.so');
  });
});

describe('includes', () => {
  test('lead to the files, and missing ones are an error in /etc/pam.d', async () => {
    const { language, analysis, diagnostics } = await analyse('@include common\n@include absent\n', {
      '/etc/pam.d/common': common,
    });
    expect(language.links!(analysis).map(({ path }) => path)).toEqual(['/etc/pam.d/common']);
    expect(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error pam/include-missing']);
  });

  test('that lead back are an error', async () => {
    const { diagnostics } = await analyse('auth include other\n', { '/etc/pam.d/other': 'auth include service\n' });
    expect(diagnostics.map(({ rule }) => rule)).toContain('pam/include-loop');
  });
});

describe('completion', () => {
  const labels = async (text: string) => {
    const { language, analysis } = await analyse(text);
    return language.complete!(analysis, text.length)?.items.map(({ label }) => label) ?? [];
  };
  test.each([
    ['', 'auth'],
    ['-', 'session'],
    ['auth ', 'required'],
    ['auth [', 'success'],
    ['auth [success=', 'done'],
    ['auth required ', 'pam_unix.so'],
    ['auth required pam_unix.so ', 'nullok'],
    ['auth required pam_listfile.so sense=', 'deny'],
    ['auth required pam_unix.so try_first_pass ', 'nodelay'],
  ])('%j offers %s', async (text, label) => {
    expect(await labels(text)).toContain(label);
  });

  test('a jump is offered with its landing', async () => {
    const text =
      'auth [success= default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth required pam_permit.so\n';
    const { language, analysis } = await analyse(text);
    const items = language.complete!(analysis, text.indexOf('=') + 1)?.items ?? [];
    expect(items.map(({ label }) => label)).toContain('ok');
  });
});

describe('the explanation', () => {
  test('tells the stack with includes, and what happens', async () => {
    const { analysis } = await analyse('@include common\n', { '/etc/pam.d/common': common });
    const told = explainStacks(analysis as unknown as PamAnalysis);
    expect(told).toContain('The right password (every module succeeds): success, because of pam_permit.so');
    expect(told).toContain('A wrong password (every check fails): failure (auth_err), because of pam_deny.so');
    expect(told).toContain('pam_unix.so returns success: skips 1, to pam_permit.so');
  });
});

test('the example is clean', async () => {
  const text = readFileSync(new URL('../../examples/pam.d/example', import.meta.url), 'utf8');
  const { diagnostics } = await analyse(text);
  expect(diagnostics).toEqual([]);
});
