import type { Checker, CrashHandler } from './check.ts';
import { createChecker } from './check.ts';
import type { Analysis, Document, Language } from './language.ts';
import type { LanguageStore } from './language-store.ts';
import { createRecogniser } from './recognition.ts';
import type { Diagnostic } from './rules/diagnostic.ts';
import type { SectionMemory } from './rules/sections.ts';
import { settingsFor } from './setting-sections.ts';
import type { Settings } from './settings.ts';
import { createLineIndex } from './text/line-index.ts';
import type { FileCache } from './workspace/file-cache.ts';
import { settle } from './workspace/settle.ts';

/** The languages at work: what the protocol layer and the command line share. */
export interface Service {
  /** The languages, loaded and not. */
  readonly store: LanguageStore;
  /** A language that is loaded. */
  language(id: string): Language | undefined;
  /** The language of a file, by the person's globs, its path and, where that says nothing, its text as loaded languages see it. */
  recognise(path: string, text?: string): string | undefined;
  /**
   * Analyses a document with what is loaded of other files; more may be pending, see {@link FileCache.load}.
   * @param previous its analysis before the last change, which must not be used any more
   */
  analyse(language: Language, document: Document, previous?: Analysis): Analysis;
  /** Analyses a document, loading other files until none is pending. */
  analyseFully(language: Language, document: Document): Promise<Analysis>;
  /** @param memory what was found the last time in the sections of the same document, by the same service */
  check(language: Language, analysis: Analysis, memory?: SectionMemory): Diagnostic[];
}

/** Puts languages, settings and files together. Make a new one when the settings change. */
export function createService(
  store: LanguageStore,
  settings: Settings,
  files: FileCache,
  onCrash: CrashHandler,
  clock: () => number = Date.now,
): Service {
  const checkers = new Map<Language, Checker>();
  const known = store.entries.map(({ id, recognition }) => ({
    id,
    recognition: {
      ...recognition,
      looksLike: (head: string, path: string) => store.get(id)?.recognition.looksLike?.(head, path) ?? false,
    },
  }));

  function analyse(language: Language, document: Document, previous?: Analysis): Analysis {
    const chosen = settingsFor(language, settings);
    return language.analyse({ document, files: files.view, settings: chosen, now: clock(), clock, previous });
  }

  return {
    store,
    language: (id) => store.get(id),
    recognise: createRecogniser(known, settings.associations),
    analyse,
    analyseFully: (language, document) => settle(files, () => analyse(language, document)),
    check(language, analysis, memory) {
      const checker = checkers.get(language) ?? createChecker(language);
      checkers.set(language, checker);
      return checker(analysis, settings.rules, onCrash, memory);
    },
  };
}

/** A document from its path and text; `damaged` where the text is not all that the file holds ({@link Document.damaged}). */
export function createDocument(path: string, text: string, damaged = false): Document {
  return { path, text, lines: createLineIndex(text), ...(damaged ? { damaged } : {}) };
}
