import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecogniser } from '../../server/src/core/recognition.ts';
import { defaultSettings, readSettings } from '../../server/src/core/settings.ts';
import { languageIds } from '../../server/src/languages/ids.ts';
import { languages } from '../../server/src/languages/registry.ts';

describe('settings', () => {
  it('are read, and what is malformed is named and left out', () => {
    const { settings, problems } = readSettings(
      {
        rules: { 'nginx/a': 'off', 'nginx/b': 'loud' },
        associations: { '*.x': 'nginx', '*.y': 'cobol' },
        includeRoots: ['/etc', 'relative', 7],
        nginx: { version: '1.22.1' },
      },
      ['nginx'],
    );
    expect(settings).toEqual({
      rules: { 'nginx/a': 'off' },
      associations: { '*.x': 'nginx' },
      includeRoots: ['/etc'],
      languages: { nginx: { version: '1.22.1' } },
    });
    expect(problems).toHaveLength(4);
  });

  it('of any kind are survived', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { settings } = readSettings(value, ['nginx']);
        expect(Object.keys(settings)).toEqual(Object.keys(defaultSettings));
      }),
    );
  });
});

describe('recognition', () => {
  const recognise = createRecogniser(languages, { '**/proxy/*': 'nginx' });

  it.each([
    ['/etc/nginx/nginx.conf', 'nginx'],
    ['/etc/nginx/sites-available/default', 'nginx'],
    ['/home/me/config/etc/nginx/snippets/tls.conf', 'nginx'],
    ['/srv/proxy/front', 'nginx'],
    ['/etc/hosts', undefined],
    ['/etc/apache2/apache2.conf', undefined],
  ])('of %s', (path, id) => {
    expect(recognise(path)).toBe(id);
  });

  it('looks into a file whose name says nothing', () => {
    expect(recognise('/srv/front.conf', 'server {\n    listen 80;\n}\n')).toBe('nginx');
    expect(recognise('/srv/front.conf', 'server = 1\n')).toBeUndefined();
  });
});

it('the client knows the ids of all languages', () => {
  expect(languageIds).toEqual(languages.map((language) => language.id));
});
