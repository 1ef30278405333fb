import type { Analysis, Language } from '../../server/src/core/language.ts';
import { storeOf } from '../../server/src/core/language-store.ts';
import type { Diagnostic } from '../../server/src/core/rules/diagnostic.ts';
import { createDocument, createService } from '../../server/src/core/service.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';
import { createFileCache } from '../../server/src/core/workspace/file-cache.ts';
import { languages } from '../../server/src/languages/registry.ts';
import { memoryFiles } from './files.ts';

/** What a test checks. */
export interface CheckInput {
  readonly language: string;
  readonly text: string;
  readonly path?: string;
  /** By name; a name with a dot says its section, such as `nfs.version`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Other files by path; they are all that includes can see. */
  readonly files?: Readonly<Record<string, string>>;
  /** Milliseconds since 1970; the machine's clock where absent. */
  readonly now?: number;
}

/** A checked text. */
export interface Checked {
  readonly language: Language;
  readonly analysis: Analysis;
  readonly diagnostics: readonly Diagnostic[];
}

/** A path of the language where tests that name none put their text. */
const defaultPath = '/srv/example';

/** Analyses and checks a text as the server would; a rule that crashes fails the test. */
export async function check({
  language: id,
  text,
  path = defaultPath,
  settings,
  files = {},
  now,
}: CheckInput): Promise<Checked> {
  const cache = createFileCache(
    memoryFiles(files),
    () => true,
    () => ['/'],
  );
  const languageSettings: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(settings ?? {})) {
    const dot = name.indexOf('.');
    const section = dot < 0 ? id : name.slice(0, dot);
    languageSettings[section] = { ...languageSettings[section], [name.slice(dot + 1)]: value };
  }
  const configured = { ...defaultSettings, languages: languageSettings };
  const crash = (rule: string, error: unknown) => {
    throw new Error(`rule ${rule} crashed`, { cause: error });
  };
  const service = createService(storeOf(languages), configured, cache, crash, now === undefined ? Date.now : () => now);
  const language = service.language(id);
  if (language === undefined) throw new Error(`no language "${id}"`);
  const analysis = await service.analyseFully(language, createDocument(path, text));
  return { language, analysis, diagnostics: service.check(language, analysis) };
}
