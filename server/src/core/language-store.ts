import type { Language } from './language.ts';
import type { Recognition } from './recognition.ts';
import { sharedSections } from './setting-sections.ts';

/** What can be told of a language without loading it. */
export interface LanguageEntry {
  readonly id: string;
  /** Without what looks at texts, which is code. */
  readonly recognition: Omit<Recognition, 'looksLike'>;
  readonly triggers: readonly string[];
  /** The names of its operations. */
  readonly operations: readonly string[];
  /** The sections of settings that it has with others. */
  readonly sections: readonly string[];
  load(): Promise<Language>;
}

/** The languages. Their knowledge takes time and memory, so each is loaded when its first document is opened. */
export interface LanguageStore {
  readonly entries: readonly Omit<LanguageEntry, 'load'>[];
  /** A language that is loaded already. */
  get(id: string): Language | undefined;
  /** Undefined when no language is called so. */
  load(id: string): Promise<Language | undefined>;
  loadAll(): Promise<void>;
}

/** A store of which nothing is loaded yet. */
export function createLanguageStore(entries: readonly LanguageEntry[]): LanguageStore {
  const loaded = new Map<string, Language>();
  const loading = new Map<string, Promise<Language>>();

  async function begin(entry: LanguageEntry): Promise<Language> {
    const language = await entry.load();
    loaded.set(entry.id, language);
    return language;
  }

  async function load(id: string): Promise<Language | undefined> {
    const entry = entries.find((candidate) => candidate.id === id);
    if (entry === undefined) return undefined;
    const known = loading.get(id) ?? begin(entry);
    loading.set(id, known);
    return known;
  }

  return {
    entries,
    get: (id) => loaded.get(id),
    load,
    loadAll: async () => void (await Promise.all(entries.map(({ id }) => load(id)))),
  };
}

/** A store of languages that are here already, as the command line and the tests have them. */
export function storeOf(languages: readonly Language[]): LanguageStore {
  const byId = new Map(languages.map((language) => [language.id, language]));
  return {
    entries: languages.map(({ id, recognition, triggers = [], operations = {}, settings }) => ({
      id,
      recognition,
      triggers,
      operations: Object.keys(operations),
      sections: sharedSections(settings),
    })),
    get: (id) => byId.get(id),
    load: async (id) => byId.get(id),
    loadAll: async () => undefined,
  };
}
