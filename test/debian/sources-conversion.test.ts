import { beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '../../server/src/core/service.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { aptSources } from '../../server/src/languages/apt-sources/language.ts';
import { judgeSources } from '../programs/apt.ts';
import { ensurePackages, packagingPackages, skipOrThrow } from '../programs/debian.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(packagingPackages), 'the comparison with apt');
}, 900_000);

function convert(text: string): string | undefined {
  const document = createDocument('/etc/apt/sources.list', text);
  const analysis = aptSources.analyse({ document, files: noFiles, settings: {} });
  const [refactoring] = aptSources.refactorings?.(analysis, { start: 0, end: 0 }) ?? [];
  return refactoring === undefined ? undefined : applyEdits(text, refactoring.edits);
}

describe('one-line entries as stanzas', () => {
  it.each([
    'deb https://mirror.example.org/debian bookworm main contrib\ndeb-src https://mirror.example.org/debian bookworm main contrib\n',
    'deb [arch=amd64,arm64 lang=none] https://mirror.example.org/debian bookworm main # why\n# end\n',
    'deb [trusted=yes pdiffs=no by-hash=force] file:/srv/packages ./\n',
    'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg arch-=i386] https://mirror.example.org/x stable main\n\ndeb https://mirror.example.org/y stable a b c\n',
    '# above\n\n# near\ndeb [target+=Contents-deb] https://mirror.example.org/x stable main\n#deb https://mirror.example.org/y z main\n',
  ])('mean the same to apt: %j', async (text) => {
    const stanzas = convert(text);
    expect(stanzas).toBeDefined();
    for (const [comment] of text.matchAll(/#.*/g)) expect(stanzas).toContain(comment);
    if (leftOut) return;
    const [before, after] = [await judgeSources(text, 'list'), await judgeSources(stanzas!, 'sources')];
    expect(before.accepted).toBe(true);
    expect(after).toEqual(before);
  });

  it('are a file of their own, beside the list', () => {
    const [conversion] = aptSources.conversions ?? [];
    const converted = (path: string, text: string) =>
      conversion!.convert(
        aptSources.analyse({ document: createDocument(path, text), files: noFiles, settings: {} }),
        {},
      );
    const text = 'deb https://mirror.example.org/debian trixie main\n';
    expect(converted('/etc/apt/sources.list', text)).toEqual({
      name: 'sources.list.d/sources.sources',
      language: 'apt-sources',
      text: convert(text),
    });
    expect(converted('/etc/apt/sources.list.d/team.list', text).name).toBe('team.sources');
    const refused = (content: string) => () => converted('/etc/apt/sources.list', content);
    expect(refused('# none\n')).toThrow('no entries');
    expect(refused('deb https://mirror.example.org/debian trixie\n')).toThrow('mend it first');
    expect(refused('deb [allow-insecure=yes] https://mirror.example.org/debian trixie main\n')).toThrow(
      'allow-insecure',
    );
    const stanza = 'Types: deb\nURIs: https://mirror.example.org/debian\nSuites: trixie\nComponents: main\n';
    expect(() => converted('/etc/apt/sources.list.d/team.sources', stanza)).toThrow('stanzas already');
  });

  it('are left alone where apt refuses them or no field says the same', () => {
    expect(convert('deb https://mirror.example.org/debian bookworm\n')).toBeUndefined();
    expect(convert('deb [allow-insecure=yes] https://mirror.example.org/debian bookworm main\n')).toBeUndefined();
    expect(convert('deb [Unknown=1] https://mirror.example.org/debian bookworm main\n')).toBeUndefined();
  });
});
