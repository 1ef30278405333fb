import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '../../server/src/core/nfs/exports/overlap.ts';
import { findOverlaps, type OverlapItem } from '../../server/src/core/nfs/exports/overlaps.ts';
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

describe('the clients of a path', () => {
  const name = fc.oneof(
    fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map(([a, b, c]) => `10.${a}.${b}.${c}`),
    fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 6, max: 32 })).map(([a, b, bits]) => `10.${a}.${b}.1/${bits}`),
    fc.constantFrom('10.1.0.0/255.255.0.0', '10.0.1.0/255.0.255.0', '2001:db8::/32', '2001:db8:1::/48', '2001:db8::1'),
    fc.constantFrom('*.org', '*.example.org', '*.a.example.org', 'w?.example.org', '*.ex[ab]mple.org', '*x*', '*'),
    fc.constantFrom('example.org', 'b.example.org', 'W1.example.org', 'x.a.example.org', '@admins', '@web', 'gss/krb5'),
  );
  const items = fc.uniqueArray(fc.record({ name, options: fc.constantFrom('ro', 'rw', 'async') }), {
    maxLength: 40,
    selector: (item) => item.name.toLowerCase(),
  });

  /** Each with each. */
  const pairwise = (list: readonly OverlapItem[]) =>
    list.flatMap((item, at) => {
      const kinds = list
        .slice(0, at)
        .map((other) => (other.options === item.options ? 'no' : overlap(other.name, item.name)));
      const kind = (['yes', 'perhaps'] as const).find((wanted) => kinds.includes(wanted));
      return kind === undefined ? [] : [{ at, other: kinds.indexOf(kind), kind }];
    });

  it('are compared as if each was held against each', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(findOverlaps(list)).toEqual(pairwise(list));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 500) },
    );
  });

  it('are compared in a time that grows with their number', () => {
    const many = Array.from({ length: 60_000 }, (_, index) => ({
      name:
        index % 2 === 0
          ? `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`
          : `h${index}.d${index % 100}.example.org`,
      options: index % 7 === 0 ? 'ro' : 'rw',
    }));
    const before = process.cpuUsage();
    const found = findOverlaps([
      { name: '10.0.0.0/8', options: 'ro' },
      ...many,
      { name: '*.d1.example.org', options: 'ro' },
    ]);
    const { user, system } = process.cpuUsage(before);
    expect(found.length).toBeGreaterThan(25_000);
    expect(found.at(-1)).toEqual({ at: 60_001, other: 2, kind: 'yes' });
    // In milliseconds; measured: 300. Pair by pair, it would be minutes.
    expect((user + system) / 1000).toBeLessThan(6_000);
  });
});
