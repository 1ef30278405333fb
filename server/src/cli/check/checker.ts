import type { Document, Language } from '../../core/language.ts';
import { storeOf } from '../../core/language-store.ts';
import type { Diagnostic } from '../../core/rules/diagnostic.ts';
import { fixAll } from '../../core/rules/fix-all.ts';
import { createDocument, createService } from '../../core/service.ts';
import type { Settings } from '../../core/settings.ts';
import { isWithin } from '../../core/text/path.ts';
import { createFileCache } from '../../core/workspace/file-cache.ts';
import { languages } from '../../languages/registry.ts';
import { createNodeFileSource } from '../../node-files.ts';

/** A text with what is wrong with it. */
export interface Checked {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks and mends texts, one after another. */
export interface TextChecker {
  /** The language of a path, or else of the beginning of its text. */
  recognise(path: string, head?: string): Language | undefined;
  language(id: string): Language | undefined;
  /**
   * @param lossless whether the text holds all that the bytes of the file say; yes where absent
   * @throws what a language throws, which is a fault of ours
   */
  check(language: Language, path: string, text: string, lossless?: boolean): Promise<Checked>;
  /** The text with every safe fix, and how many there were. */
  fix(language: Language, path: string, text: string): Promise<{ text: string; applied: number }>;
  /** A file that was read because another one includes it. */
  other(path: string): Document | undefined;
  /** Forgets a file that was written. */
  forget(path: string): void;
}

/**
 * @param roots the folders whose files may be read for includes
 * @param workspace the folders whose files are compared with each other
 * @param onCrash told when a rule throws while a path is checked
 */
export function createTextChecker(
  settings: Settings,
  roots: readonly string[],
  workspace: readonly string[],
  onCrash: (path: string, message: string) => void,
): TextChecker {
  const files = createFileCache(
    createNodeFileSource(() => roots),
    (path) => roots.some((root) => isWithin(path, root)),
    () => workspace,
  );
  let current = '';
  const service = createService(storeOf(languages), settings, files, (rule, error) => {
    onCrash(current, `the rule ${rule} failed: ${error instanceof Error ? error.message : String(error)}`);
  });

  return {
    recognise: (path, head) => service.language(service.recognise(path, head) ?? ''),
    language: (id) => service.language(id),
    async check(language, path, text, lossless = true) {
      current = path;
      const document = createDocument(path, text, !lossless);
      const found = service.check(language, await service.analyseFully(language, document));
      return { document, diagnostics: found.toSorted((a, b) => a.span.start - b.span.start) };
    },
    async fix(language, path, text) {
      current = path;
      // Loads what the text includes, so that the rounds that follow need not wait.
      await service.analyseFully(language, createDocument(path, text));
      return fixAll(text, (next) => service.check(language, service.analyse(language, createDocument(path, next))));
    },
    other(path) {
      const file = files.view.get(path);
      return file.state === 'loaded' ? createDocument(path, file.text) : undefined;
    },
    forget: (path) => files.forget(path),
  };
}
