import { storeOf } from './core/language-store.ts';
import type { Severity } from './core/rules/diagnostic.ts';
import { createDocument, createService } from './core/service.ts';
import { settingSections } from './core/setting-sections.ts';
import { readSettings } from './core/settings.ts';
import { createFileCache } from './core/workspace/file-cache.ts';
import type { FileSource } from './core/workspace/file-source.ts';
import { languages } from './languages/registry.ts';

/** A finding as a person counts: one-based lines and columns, columns in UTF-16 units. */
export interface Finding {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

/** What {@link checkText} is asked. */
export interface CheckTextInput {
  readonly path: string;
  readonly text: string;
  readonly languageId: string;
  /** The `etcetera` section of settings. */
  readonly settings?: unknown;
  /** Reads other files for includes; without it none is read. */
  readonly files?: FileSource;
}

/**
 * Checks one text.
 * @throws Error when no language has the id, or a rule crashed
 */
export async function checkText(input: CheckTextInput): Promise<Finding[]> {
  const { settings } = readSettings(
    input.settings,
    languages.map((language) => language.id),
    settingSections(storeOf(languages).entries),
  );
  const source = input.files ?? { read: async () => undefined, list: async () => [] };
  const files = createFileCache(source, () => input.files !== undefined);
  const service = createService(storeOf(languages), settings, files, (rule, error) => {
    throw new Error(`rule ${rule} crashed`, { cause: error });
  });
  const language = service.language(input.languageId);
  if (language === undefined) throw new Error(`no language is called "${input.languageId}"`);
  const document = createDocument(input.path, input.text);
  const analysis = await service.analyseFully(language, document);
  return service.check(language, analysis).map(({ span, severity, rule, message }) => {
    const start = document.lines.positionAt(span.start);
    const end = document.lines.positionAt(span.end);
    return {
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      severity,
      rule,
      message,
    };
  });
}
