import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFoldings } from '../../server/src/core/features/folding.ts';
import { selectionSpans } from '../../server/src/core/features/selection.ts';
import { createRecogniser } from '../../server/src/core/recognition.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { releaseOf } from '../../server/src/languages/apt-sources/features/inlay-hints.ts';
import { languages } from '../../server/src/languages/registry.ts';
import { check } from '../harness/check.ts';
import { atCursor, completionsAt, hoverAt } from '../harness/cursor.ts';

const language = 'apt-sources';
const path = '/etc/apt/sources.list';
const stanzaPath = '/etc/apt/sources.list.d/a.sources';
const settings = { today: '2026-01-01' };
const uri = 'https://mirror.example.org/debian';

const findings = async (text: string, where = path, files: Readonly<Record<string, string>> = {}) =>
  (await check({ language, path: where, text, settings, files })).diagnostics.map(
    ({ severity, rule }) => `${severity} ${rule.replace('apt-sources/', '')}`,
  );

describe('which file is a list of sources', () => {
  const recognise = createRecogniser(languages);
  it.each([
    '/etc/apt/sources.list',
    '/etc/apt/sources.list.d/debian.sources',
    '/srv/image/etc/apt/sources.list.d/x.list',
    '/srv/roles/apt/templates/sources.list.j2',
    '/srv/roles/apt/templates/sources.list.d/x.sources.erb',
  ])('%s', (name) => {
    expect(recognise(name)).toBe(language);
  });
  it('by content', () => {
    expect(recognise('/srv/x', `deb [arch=amd64] ${uri} trixie main\n`)).toBe(language);
    expect(recognise('/srv/x', `Types: deb\nURIs: ${uri}\nSuites: trixie\n`)).toBe(language);
  });
});

describe('templates', () => {
  const lines = `{% if mirror %}
deb {{ mirror }} {{ release | default("x") }} main
{% endif %}
deb \${URI} @SUITE@ main
deb [signed-by=<%= @key %>] $MIRROR $RELEASE main
{{ more }}
`;
  const stanzas = `{# made by hand #}
Types: deb
URIs: {{ uri }}
Suites: @SUITE@ \${SUITE}-updates
Components: main
{% if key %}
Signed-By: {{ key }}
{% endif %}
`;
  it('are not flagged for being templates', async () => {
    expect(await findings(lines, '/srv/templates/sources.list.j2')).toEqual([]);
    expect(await findings(stanzas, '/srv/templates/sources.list.d/a.sources.j2')).toEqual([]);
    expect(await findings(stanzas, '/srv/rootfs/etc/apt/sources.list.d/a.sources')).toEqual([]);
  });
  it('are checked where they say something', async () => {
    const text = `deb {{ mirror }}/debian jessie main\ndeb ${uri} {{ release }} main\ndbe ${uri} trixie main\n`;
    expect(await findings(text, '/srv/templates/sources.list.j2')).toEqual([
      'warning end-of-life',
      'error unknown-type',
    ]);
  });
  it('are none in apt’s own folder, where apt reads them', async () => {
    expect(await findings('deb $MIRROR trixie main\n')).toEqual(['error bad-uri']);
  });
});

describe('help', () => {
  it('says which part of a line is being written', async () => {
    const at = async (text: string) => {
      const { language: found, analysis, offset } = await atCursor({ language, path, text });
      return found.signature?.(analysis, offset)?.activeArgument;
    };
    expect(await at('deb <|>')).toBe(2);
    expect(await at('deb [arch=<|>')).toBe(1);
    expect(await at('deb [arch=amd64] https:<|>')).toBe(2);
    expect(await at(`deb ${uri} tri<|>`)).toBe(3);
    expect(await at(`deb-src ${uri} trixie main con<|>`)).toBe(4);
    expect(await at(`deb ${uri} trixie main # con<|>`)).toBeUndefined();
    expect(await at('de<|>')).toBeUndefined();
  });

  it('explains options, fields, suites, roles and components', async () => {
    const of = (text: string, where = path) => hoverAt({ language, path: where, text, settings });
    expect(await of(`deb [sign<|>ed-by=/x] ${uri} trixie main\n`)).toContain('**signed-by**');
    expect(await of(`deb ${uri} tri<|>xie main\n`)).toContain('Debian 13: released 2025-08-09');
    expect(await of(`deb ${uri} sta<|>ble main\n`)).toContain('for Debian, that is trixie today');
    expect(await of(`deb ${uri} trixie non-free-<|>firmware\n`)).toContain('Since Debian 12');
    expect(await of(`de<|>b ${uri} trixie main\n`)).toContain('packages to install');
    expect(await of(`Types: deb\nURIs: ${uri}\nSui<|>tes: trixie\n`, stanzaPath)).toContain('**Suites**');
  });

  it('offers what fits the place, and no mirror but an example', async () => {
    const labels = async (text: string, where = path) =>
      (await completionsAt({ language, path: where, text, settings })).map(({ label }) => label);
    expect(await labels('<|>')).toEqual(['deb', 'deb-src']);
    expect(await labels('deb [<|>')).toContain('signed-by');
    expect(await labels('deb [by-hash=<|>')).toEqual(['yes', 'no', 'force']);
    expect(await labels('deb <|>')).toEqual(['https://mirror.example.org/debian']);
    expect(await labels(`deb ${uri} <|>`)).toContain('trixie-backports');
    expect(await labels(`deb ${uri} <|>`)).not.toContain('jessie');
    expect(await labels(`deb ${uri} trixie <|>`)).toContain('non-free-firmware');
    expect(await labels('<|>', stanzaPath)).toContain('Signed-By');
    expect(await labels('Types: deb\nSuites: <|>', stanzaPath)).toContain('trixie');
  });

  it('shows which release a role is', async () => {
    const text = `deb ${uri} stable main\ndeb ${uri} testing-updates main\ndeb https://packages.example.org/x stable main\n`;
    const { language: found, analysis } = await check({ language, path, text, settings });
    expect(found.inlayHints?.(analysis, { start: 0, end: text.length }).map(({ label }) => label)).toEqual([
      ' = trixie',
      ' = forky',
    ]);
    expect(releaseOf('oldstable', '2026-01-01')).toBe('bookworm');
    expect(releaseOf('oldoldstable', '2024-01-01')).toBe('buster');
  });

  it('links the keys that are in sight, and says what is wrong with their files', async () => {
    const text = `deb [signed-by=/etc/apt/keyrings/a.gpg,/etc/apt/keyrings/b.asc] ${uri} trixie main\n`;
    const where = '/srv/image/etc/apt/sources.list';
    const files = { '/srv/image/etc/apt/keyrings/a.gpg': '\u0099', '/srv/image/etc/apt/keyrings/c.asc': '' };
    const { language: found, analysis, diagnostics } = await check({ language, path: where, text, files });
    expect(found.links?.(analysis).map((link) => link.path)).toEqual(['/srv/image/etc/apt/keyrings/a.gpg']);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'There is no file "/etc/apt/keyrings/b.asc"; apt will find no key for the archive.',
    ]);
  });

  it('folds stanzas, outlines archives and widens the selection word by word', async () => {
    const text = `Types: deb\nURIs: ${uri}\nSuites: trixie\nComponents: main\n`;
    const { language: found, analysis } = await check({ language, path: stanzaPath, text });
    const { document, root, comments } = analysis;
    expect(findFoldings(root, text, document.lines, new Set(found.foldable), comments)).toEqual([
      { startLine: 0, endLine: 3 },
    ]);
    expect(found.outline?.(analysis).map(({ name, detail }) => [name, detail])).toEqual([[uri, 'deb trixie main']]);
    const line = `deb [arch=amd64] ${uri} trixie main`;
    const one = await check({ language, path, text: line });
    const spans = selectionSpans(one.analysis.root, line.indexOf('trixie') + 1);
    expect(spans.map(({ start, end }) => line.slice(start, end))).toEqual(['trixie', line]);
  });

  it('colours both forms alike', async () => {
    const kinds = async (text: string, where: string) => {
      const { language: found, analysis } = await check({ language, path: where, text });
      return found.semanticTokens?.(analysis).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
    };
    expect(await kinds(`deb [arch=amd64] ${uri} trixie main # x`, path)).toEqual([
      ...['keyword deb', 'property arch', 'string amd64', `string ${uri}`, 'enumMember trixie', 'namespace main'],
      'comment # x',
    ]);
    expect(await kinds(`Types: deb\nURIs: ${uri}\nSuites: trixie\nArchitectures: amd64\n`, stanzaPath)).toEqual([
      ...['property Types', 'keyword deb', 'property URIs', `string ${uri}`, 'property Suites', 'enumMember trixie'],
      ...['property Architectures', 'string amd64'],
    ]);
  });

  it('formats without changing a word', async () => {
    const tidy = async (text: string, where: string) => {
      const { language: found, analysis } = await check({ language, path: where, text });
      return applyEdits(text, found.format?.(analysis, { tabSize: 8, insertSpaces: true }) ?? []);
    };
    const line = `  deb   [ arch=amd64   lang=de ]\t${uri}   trixie  main   # why  \n# x \ndeb bad   line\n`;
    const expected = `deb [arch=amd64 lang=de] ${uri} trixie main   # why\n# x\ndeb bad   line\n`;
    expect(await tidy(line, path)).toBe(expected);
    expect(await tidy(expected, path)).toBe(expected);
    expect(await tidy('Types:deb  \n\n\n\nTypes: deb\n', stanzaPath)).toBe('Types: deb\n\nTypes: deb\n');
  });
});

describe('files that apt reads together', () => {
  const folder = '/srv/image/etc/apt/sources.list.d';
  const line = `deb [signed-by=${'A'.repeat(40)}] ${uri} trixie main\n`;
  it('are held against each other', async () => {
    const files = {
      [`${folder}/b.list`]: `deb [signed-by=${'B'.repeat(40)}] ${uri} trixie main\n`,
      '/srv/image/etc/x': '',
    };
    expect(await findings(line, `${folder}/a.list`, files)).toEqual([
      'error conflicting-options',
      'warning duplicate-entry',
    ]);
    expect(await findings(line, `${folder}/a.list.off`, files)).toEqual([]);
    expect(await findings(line, '/srv/a.list', files)).toEqual([]);
  });
  it('count only where apt can read them', async () => {
    expect(await findings(line, `${folder}/a.list`, { [`${folder}/b.list`]: `${line}bad\n` })).toEqual([]);
    expect(await findings(line, `${folder}/a.list`, { [`${folder}/b b.list`]: line })).toEqual([]);
    const off = `Enabled: no\nTypes: deb\nURIs: ${uri}\nSuites: trixie\nComponents: main\n`;
    expect(await findings(line, `${folder}/a.list`, { [`${folder}/b.sources`]: off })).toEqual([]);
  });
});

describe('bad input', () => {
  it.each<[string, string, readonly string[]]>([
    ['mixed line ends', `deb ${uri} trixie main\r\ndeb-src ${uri} trixie main\n`, []],
    ['tabs', `deb\t${uri}\ttrixie\tmain\n`, []],
    ['invalid UTF-8 and NUL', `# \uFFFD\0\ndeb ${uri} trixie main\n`, []],
    ['no line end', `deb ${uri} trixie main`, []],
  ])('%s', async (_, text, expected) => {
    expect(await findings(text)).toEqual(expected);
  });

  it('names a key that is cut off', async () => {
    const key = '\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n mDMEY\n';
    expect(
      await findings(`Types: deb\nURIs: ${uri}\nSuites: trixie\nComponents: main\nSigned-By:${key}`, stanzaPath),
    ).toEqual(['warning bad-key']);
  });
});

it('has no mirror built in', () => {
  for (const { id } of languages.filter(({ id: name }) => name === language)) {
    const snippets = readFileSync(new URL(`../../snippets/${id}.json`, import.meta.url), 'utf8');
    const hosts = [...snippets.matchAll(/[\w-]+(?:\.[\w-]+)*\.(?:org|com|net)\b/g)].map(([host]) => host);
    expect(hosts.filter((host) => !/(?:^|\.)example\.org$/.test(host))).toEqual([]);
  }
});
