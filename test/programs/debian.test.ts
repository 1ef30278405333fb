import { describe, expect, test } from 'vitest';
import { missingPackages, mustNotSkip, skipOrThrow } from './debian.ts';

describe('missing programs', () => {
  test('nothing missing: nothing to say', () => {
    expect(skipOrThrow([], 'the nginx suite', { CI: 'true' })).toBeUndefined();
  });

  test("on a person's machine the suite may be left out, with the way to have it", () => {
    const notice = skipOrThrow(['nginx', 'gcc'], 'the nginx suite', {});
    expect(notice).toMatch(/^left out: the nginx suite needs nginx \(judges/);
    expect(notice).toContain('apt-get install nginx gcc');
  });

  test('continuous integration never leaves anything out', () => {
    expect(() => skipOrThrow(['openssl'], 'the TLS suite', { CI: 'true' })).toThrow('the TLS suite needs openssl');
    expect(mustNotSkip({ CI: 'false' })).toBe(false);
  });

  test('a package that is not installed is named', async () => {
    const missing = await missingPackages(['gcc', 'no-such-package' as 'gcc']);
    expect(missing).toContain('no-such-package');
  });
});
