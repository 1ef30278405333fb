import { existsSync, readFileSync } from 'node:fs';
import { capabilities, commands, configurationDefaults, keybindings, menus } from '../../client/contributions.ts';
import type { Language } from '../../server/src/core/language.ts';
import { severities } from '../../server/src/core/rules/diagnostic.ts';
import { generators } from '../../server/src/generators/registry.ts';
import { languages } from '../../server/src/languages/registry.ts';
import { allRules } from '../../server/src/rules-catalogue.ts';
import type { GeneratedText } from './output.ts';

/** package.json with the `contributes` and `capabilities` that follow from languages, rules, generators and client. */
export async function generateManifest(): Promise<GeneratedText[]> {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
  manifest.capabilities = capabilities;
  manifest.contributes = {
    languages: languages.map(contributedLanguage),
    grammars: languages.flatMap(contributedGrammar),
    snippets: languages.flatMap(({ id }) =>
      existsSync(`snippets/${id}.json`) ? [{ language: id, path: `./snippets/${id}.json` }] : [],
    ),
    commands: [
      ...commands,
      ...generators.map(({ id, title }) => ({
        command: `etcetera.new.${id}`,
        title: `New: ${title}…`,
        category: 'Etcetera',
      })),
      ...ofLanguages(
        ({ views }) => views,
        ({ id, title }) => ({ command: `etcetera.show.${id}`, title }),
      ),
      ...ofLanguages(
        ({ additions }) => additions,
        ({ id, title }) => ({ command: `etcetera.add.${id}`, title: `Add: ${title}…` }),
      ),
    ],
    // Where semantic colours arrive after those of the grammar, a directive keeps its colour.
    semanticTokenScopes: languages.map(({ id }) => ({
      language: id,
      scopes: { keyword: [`keyword.other.directive.${id}`] },
    })),
    menus,
    configurationDefaults,
    ...(keybindings.length > 0 ? { keybindings } : {}),
    configuration: { title: 'Etcetera', properties: properties() },
  };
  return [{ path: 'package.json', text: `${JSON.stringify(manifest, null, 2)}\n` }];
}

/** A command for each thing that languages offer, enabled where one of its languages is being edited. */
function ofLanguages<Thing extends { readonly id: string }>(
  offered: (language: Language) => readonly Thing[] | undefined,
  command: (thing: Thing) => { readonly command: string; readonly title: string },
) {
  const things = new Map(languages.flatMap((language) => (offered(language) ?? []).map((thing) => [thing.id, thing])));
  return [...things.values()].map((thing) => {
    const at = languages.filter((language) => offered(language)?.some(({ id }) => id === thing.id));
    const enablement = at.map(({ id }) => `editorLangId == ${id}`).join(' || ');
    return { ...command(thing), category: 'Etcetera', enablement };
  });
}

function contributedLanguage({ id, title, recognition }: Language) {
  const configuration = `./grammars/${id}.language-configuration.json`;
  return {
    id,
    aliases: [...new Set([title, id])],
    ...(recognition.filenames === undefined ? {} : { filenames: recognition.filenames }),
    ...(recognition.extensions === undefined ? {} : { extensions: recognition.extensions }),
    filenamePatterns: recognition.paths,
    ...(existsSync(configuration) ? { configuration } : {}),
  };
}

/** Scopes of a grammar whose text is another language, for brackets and comments. */
const embeddedLanguages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nginx: { 'meta.embedded.block.lua': 'lua' },
};

function contributedGrammar({ id }: Language) {
  const path = `./grammars/${id}.tmLanguage.json`;
  if (!existsSync(path)) return [];
  const { scopeName } = JSON.parse(readFileSync(path, 'utf8')) as { scopeName: string };
  const embedded = embeddedLanguages[id];
  return [{ language: id, scopeName, path, ...(embedded === undefined ? {} : { embeddedLanguages: embedded }) }];
}

function properties(): Record<string, unknown> {
  const level = { type: 'string', enum: [...severities, 'off'] };
  const rules = Object.fromEntries(allRules().map((rule) => [rule.id, { ...level, markdownDescription: rule.what }]));
  const own = languages.flatMap(({ id, settings }) =>
    settings.map(({ name, section = id, type, default: value, description, choices, pattern }): [string, unknown] => [
      `etcetera.${section}.${name}`,
      {
        type,
        default: value,
        markdownDescription: description,
        scope: 'resource',
        ...(type === 'array' ? { items: { type: 'string' } } : {}),
        ...(choices === undefined ? {} : { enum: choices }),
        ...(pattern === undefined ? {} : { pattern }),
      },
    ]),
  );
  return {
    'etcetera.rules': {
      type: 'object',
      default: {},
      scope: 'resource',
      markdownDescription: 'Levels by rule: `error`, `warning`, `info`, `hint` or `off`.',
      properties: rules,
      additionalProperties: level,
    },
    'etcetera.associations': {
      type: 'object',
      default: {},
      scope: 'resource',
      markdownDescription: 'Language ids by glob, for files that go by other names: `"**/proxy/*.inc": "nginx"`.',
      additionalProperties: { type: 'string', enum: languages.map(({ id }) => id) },
    },
    'etcetera.includeRoots': {
      type: 'array',
      default: [],
      scope: 'machine-overridable',
      items: { type: 'string' },
      markdownDescription:
        'Folders outside of the workspace whose files may be read where a file includes them, such as `/etc/nginx`.',
    },
    ...Object.fromEntries(own),
  };
}
