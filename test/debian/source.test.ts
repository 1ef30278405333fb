import { describe, expect, it } from 'vitest';
import { check } from '../harness/check.ts';
import { completionsAt, hoverAt } from '../harness/cursor.ts';

async function messages(language: string, path: string, text: string, files: Readonly<Record<string, string>> = {}) {
  const { diagnostics } = await check({ language, path, text, files });
  return diagnostics.map(({ severity, message }) => `${severity}: ${message}`);
}

const changelog = (version: string) => ({ '/srv/debian/changelog': `hello (${version}) unstable; urgency=medium\n` });

describe('debian/source/format', () => {
  const path = '/srv/debian/source/format';

  it('has to go with the version in debian/changelog', async () => {
    const of = (text: string, version: string) => messages('debian-source-format', path, text, changelog(version));
    expect(await of('3.0 (native)\n', '1.0-1')).toEqual([expect.stringContaining('has a revision')]);
    expect(await of('3.0 (quilt)\n', '1.0')).toEqual([expect.stringContaining('has no revision')]);
    expect(await of('3.0 (quilt)\n', '1.0-1')).toEqual([]);
    expect(await of('3.0 (native)\n', '1.0')).toEqual([]);
  });

  it('is completed and explained', async () => {
    const items = await completionsAt({ language: 'debian-source-format', path, text: '3.<|>' });
    expect(items[0]?.label).toBe('3.0 (quilt)');
    expect(await hoverAt({ language: 'debian-source-format', path, text: '3.0 (qui<|>lt)\n' })).toContain('as patches');
  });
});

describe('debian/patches/series', () => {
  const path = '/srv/debian/patches/series';
  const files = {
    '/srv/debian/patches/a.patch': '',
    '/srv/debian/patches/b.patch': '',
    '/srv/debian/patches/old.diff': '',
  };

  it('is held against the folder', async () => {
    expect(await messages('debian-series', path, 'a.patch\nc.patch\n# old.diff is not ready\n', files)).toEqual([
      'warning: There is no file "c.patch" in debian/patches.',
      'info: "b.patch" lies in this folder but is not in the series, so it is never applied.',
    ]);
    const { language, analysis } = await check({ language: 'debian-series', path, text: 'a.patch\nc.patch\n', files });
    expect(language.links?.(analysis).map((link) => link.path)).toEqual(['/srv/debian/patches/a.patch']);
    expect(
      (await completionsAt({ language: 'debian-series', path, text: 'a.patch\n<|>', files })).map(({ label }) => label),
    ).toEqual(['b.patch', 'old.diff']);
  });
});

describe('debian/tests/control', () => {
  it('links the programs of its tests', async () => {
    const files = { '/srv/debian/tests/smoke': '#!/bin/sh\n' };
    const input = {
      language: 'debian-tests-control',
      path: '/srv/debian/tests/control',
      text: 'Tests: smoke, gone\n',
      files,
    };
    const { language, analysis, diagnostics } = await check(input);
    expect(language.links?.(analysis).map((link) => link.path)).toEqual(['/srv/debian/tests/smoke']);
    expect(diagnostics.map(({ message }) => message)).toEqual(['There is no file "debian/tests/gone".']);
    expect(await hoverAt({ ...input, text: 'Tests: a\nRestrictions: needs-<|>root\n' })).toContain('Runs as root');
    const offered = await completionsAt({ ...input, text: 'Tests: a\nDepends: @,\nRestrictions: allow-stderr, <|>' });
    expect(offered.map(({ label }) => label)).toContain('needs-root');
  });
});

describe('debian/source/options', () => {
  it('offers what fits the file', async () => {
    const language = 'debian-source-options';
    const labels = async (path: string, text: string) =>
      (await completionsAt({ language, path, text })).map(({ label }) => label);
    expect(await labels('/srv/debian/source/options', '<|>')).not.toContain('unapply-patches');
    expect(await labels('/srv/debian/source/local-options', '<|>')).toContain('unapply-patches');
    expect(await labels('/srv/debian/source/options', 'compression = <|>')).toContain('xz');
  });
});
