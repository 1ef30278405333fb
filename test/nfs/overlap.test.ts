import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '../../server/src/core/nfs/exports/overlap.ts';
import { matchesWildcard } from '../../server/src/core/nfs/exports/wildmat.ts';
import { check } from '../harness/check.ts';

describe('clients that can mean one machine', () => {
  it.each([
    ['192.0.2.0/24', '192.0.2.7', 'yes'],
    ['192.0.2.0/24', '192.0.0.0/255.255.0.0', 'yes'],
    ['192.0.2.0/24', '198.51.100.0/24', 'no'],
    ['2001:db8::/32', '192.0.2.0/24', 'no'],
    ['*.example.org', 'build.example.org', 'yes'],
    ['*.example.org', 'build.example.net', 'no'],
    ['*.example.org', '*.dept.example.org', 'yes'],
    ['*.example.org', '*.example.net', 'no'],
    ['web?.example.org', 'web*', 'yes'],
    ['192.0.2.0/24', '@admins', 'perhaps'],
    ['192.0.2.0/24', '*.example.org', 'perhaps'],
    ['@admins', '*.example.org', 'perhaps'],
    ['@admins', '192.0.2.7', 'no'],
    ['*', '192.0.2.0/24', 'no'],
    ['gss/krb5', '192.0.2.0/24', 'no'],
    ['192.0.2.0/33', '@admins', 'no'],
    ['0.0.0.0/0', '192.0.2.0/33', 'no'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });

  it('sees every pair of wildcards that a name matches', () => {
    const pattern = fc
      .array(fc.constantFrom('*', '?', 'a', 'B', '.', '[ab]'), { minLength: 1, maxLength: 7 })
      .map((parts) => `*${parts.join('')}`);
    const name = fc
      .array(fc.constantFrom('a', 'b', '.'), { minLength: 1, maxLength: 7 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(pattern, pattern, name, (a, b, host) => {
        if (matchesWildcard(host, a) && matchesWildcard(host, b)) expect(overlap(a, b)).toBe('yes');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the files of one server', () => {
  const found = async (text: string, files: Record<string, string>) => {
    const path = '/etc/exports.d/b.exports';
    const { diagnostics } = await check({ language: 'nfs-exports', text, path, files: { [path]: text, ...files } });
    return diagnostics.map(({ rule, severity, related }) => [rule, severity, related[0]?.path]);
  };

  it('are held against each other, and a finding stands in the later one', async () => {
    const files = { '/etc/exports': '/srv 192.0.2.0/24(ro,fsid=3) 192.0.2.9(ro)\n' };
    expect(await found('/srv 192.0.2.0/24(rw)\n', files)).toContainEqual([
      'nfs-exports/duplicate-entry',
      'warning',
      '/etc/exports',
    ]);
    expect(await found('/srv *.example.org(rw)\n', files)).toContainEqual([
      'nfs-exports/overlapping-clients',
      'hint',
      '/etc/exports',
    ]);
    expect(await found('/home 192.0.2.9(rw,fsid=3)\n', files)).toContainEqual([
      'nfs-exports/duplicate-fsid',
      'warning',
      '/etc/exports',
    ]);
    expect(await found('/srv/in 192.0.2.9(rw)\n', files)).toContainEqual([
      'nfs-exports/nested-export',
      'info',
      '/etc/exports',
    ]);
  });
});
