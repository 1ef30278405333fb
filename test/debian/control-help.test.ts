import { describe, expect, it } from 'vitest';
import { renamedPath } from '../../server/src/core/features/names.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { atCursor, hoverAt } from '../harness/cursor.ts';

const path = '/srv/hello/debian/control';
const files = {
  '/srv/hello/debian/changelog':
    'hello (1:2.0~rc1-3) unstable; urgency=medium\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
  '/srv/hello/debian/rules':
    '#!/usr/bin/make -f\n%:\n\tdh $@ --no-package=hello\noverride_dh_install:\n\tdh_install -phello-data\n\trm debian/hello-data/x debian/hello.conf\n',
  '/srv/hello/debian/tests/control': 'Tests: smoke\nDepends: hello-data, @\n',
  '/srv/hello/debian/hello.install': 'usr/bin\n',
  '/srv/hello/debian/hello-data.links': 'a b\n',
  '/srv/hello/debian/source.lintian-overrides': '\n',
};
const control = (text: string) => ({ language: 'debian-control', path, files, text });
const two = (cursor: string) =>
  control(
    `Source: hello\n\nPackage: hello\nArchitecture: any\nDepends: hello-data (= \${source:Version})\n\nPackage: ${cursor}\nArchitecture: all\n`,
  );

describe('packages of debian/control', () => {
  it('are found in the files beside it, and renamed with them', async () => {
    const { language, analysis } = await atCursor(two('hello-data<|>'));
    const names = language.names!(analysis).filter(({ name }) => name === 'hello-data');
    const places = names.map((name) =>
      name.file === undefined
        ? `${name.role} ${name.path.replace('/srv/hello/debian/', '')} ${name.span.start}`
        : `${name.path} -> ${renamedPath(name, 'hello-common')}`,
    );
    expect(places).toEqual([
      'declaration control 100',
      'reference control 57',
      'reference rules 83',
      'reference rules 105',
      'reference tests/control 22',
      '/srv/hello/debian/hello-data.links -> /srv/hello/debian/hello-common.links',
    ]);
    const others = language.names!(analysis).filter(({ name }) => name === 'hello');
    expect(others.map(({ path: at, span }) => `${at.slice(18)} ${span.start}`)).toEqual([
      'control 24',
      'rules 42',
      'rules 125',
      'hello.install 0',
    ]);
  });

  it('have their versions held against the changelog', async () => {
    const older =
      'hello (1:1.9-1) unstable; urgency=low\n\n  * x\n\n -- A <a@example.org>  Sun, 01 Jan 2023 10:00:00 +0000\n';
    const log = `${files['/srv/hello/debian/changelog']}\n${older}`;
    const at = async (relation: string) =>
      hoverAt({
        ...control(`Source: hello\n\nPackage: hello\nArchitecture: any\nBreaks: ${relation}\n`),
        files: { ...files, '/srv/hello/debian/changelog': log },
      });
    const between = await at('hello (<< 1:2.0~b<|>eta1-1)');
    expect(between).toContain('a preview of upstream (beta1)');
    expect(between).toContain('older than `1:2.0~rc1-3`, an entry of the changelog');
    expect(between).toContain('newer than `1:1.9-1`, an entry of the changelog');
    expect(await at('hello (<< 1:1.9<|>-1)')).toContain('the changelog has an entry for `1:1.9-1`');
    expect(await at('libc6 (<< 2.3<|>6)')).not.toContain('changelog');
  });

  it('show what variables become', async () => {
    const { language, analysis } = await atCursor(
      control(
        'Source: hello\nDescription: greets\n\nPackage: hello\nArchitecture: any\nDepends: a (= ${binary:Version}), b (>= ${source:Upstream-Version}), ${misc:Depends}, ${F:Architecture}\nDescription: ${source:Synopsis}<|>\n',
      ),
    );
    const hints = language.inlayHints!(analysis, { start: 0, end: analysis.document.text.length });
    expect(hints.map(({ label }) => label)).toEqual([' 1:2.0~rc1-3', ' 1:2.0~rc1', ' any', ' greets']);
  });
});

describe('architectures', () => {
  const text =
    'Source: a\nBuild-Depends: b [mipsel<|> amd64], c [!mipsel], d [any-mips64el mipsel]\n\nPackage: a\nArchitecture: mipsel\n';

  it('bring their kin, here and everywhere', async () => {
    const { language, analysis, offset } = await atCursor(control(text));
    const found = language.refactorings!(analysis, { start: offset, end: offset });
    const titles = found.map(({ title }) => title);
    expect(titles).toContain('Add mips64el beside mipsel');
    expect(titles).toContain('Add mips64el wherever mipsel stands (3 lists)');
    const all = found.find(({ title }) => title.startsWith('Add mips64el wherever'))!;
    expect(applyEdits(analysis.document.text, all.edits)).toBe(
      'Source: a\nBuild-Depends: b [mipsel mips64el amd64], c [!mipsel !mips64el], d [any-mips64el mipsel]\n\nPackage: a\nArchitecture: mipsel mips64el\n',
    );
  });

  it('are added by asking', async () => {
    const { language, analysis } = await atCursor(control(text));
    const addition = language.additions!.find(({ id }) => id === 'debian-architecture')!;
    expect(addition.questions(analysis, 0)[0]).toMatchObject({ id: 'beside', default: 'amd64' });
    expect(addition.validate!('architecture', 'mips64le', { beside: 'mipsel' })).toContain('did you mean "mips64el"?');
    const edits = addition.edits(analysis, 0, { beside: 'amd64', architecture: 'riscv64' });
    expect(applyEdits(analysis.document.text, edits)).toContain('[mipsel amd64 riscv64]');
    expect(() => addition.edits(analysis, 0, { beside: 'm68k', architecture: 'riscv64' })).toThrow('m68k');
  });

  it('are put into words', async () => {
    expect(await hoverAt(control('Source: a\n\nPackage: a\nArchitecture: mips64el<|>\n'))).toContain(
      '64 bits, little-endian',
    );
    expect(await hoverAt(control('Source: a\nBuild-Depends: b [linux-a<|>ny]\n'))).toContain('covers amd64');
    expect(await hoverAt(control('Source: a\nStandards-Version: 4.6<|>.0\n'))).toContain('- 4.6.2: ');
  });
});
