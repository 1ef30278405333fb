import type { Language, LanguageSettings, SettingDefinition } from './language.ts';
import type { Settings } from './settings.ts';

/** The section of `etcetera` in which a language's setting stands. */
export const sectionOf = (language: Pick<Language, 'id'>, definition: SettingDefinition): string =>
  definition.section ?? language.id;

/** The sections that a language has with others. */
export const sharedSections = (settings: readonly SettingDefinition[]): readonly string[] => [
  ...new Set(settings.flatMap(({ section }) => section ?? [])),
];

/** Every section that belongs to languages: their ids, and those that several of them share. */
export const settingSections = (
  languages: readonly { readonly id: string; readonly sections: readonly string[] }[],
): readonly string[] => [...new Set(languages.flatMap(({ id, sections }) => [id, ...sections]))];

/** What a person set for a language, by the names of its settings; untrusted. */
export function settingsFor(language: Pick<Language, 'id' | 'settings'>, settings: Settings): LanguageSettings {
  const shared = language.settings.flatMap(({ section, name }): [string, unknown][] => {
    const value = section === undefined ? undefined : settings.languages[section]?.[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...settings.languages[language.id], ...Object.fromEntries(shared) };
}
