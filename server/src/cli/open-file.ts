import { dirname, resolve } from 'node:path';
import type { Place } from '../core/features/view.ts';
import type { Analysis, Language } from '../core/language.ts';
import { storeOf } from '../core/language-store.ts';
import { createDocument, createService } from '../core/service.ts';
import { isWithin } from '../core/text/path.ts';
import { createFileCache } from '../core/workspace/file-cache.ts';
import { languages } from '../languages/registry.ts';
import { createNodeFileSource } from '../node-files.ts';
import type { Arguments, OptionDefinition } from './arguments.ts';
import { loadSettings } from './check/settings.ts';
import { type FileText, readText } from './files/read-text.ts';
import { showPath } from './report/show-path.ts';
import type { Terminal } from './terminal.ts';
import { UsageError, unknownName } from './usage-error.ts';

/** A file that a command looks into, with what is known about it. */
export interface OpenedFile {
  readonly path: string;
  readonly read: FileText;
  readonly language: Language;
  readonly analysis: Analysis;
  /** Tells a place of the analysis, as in `nginx.conf:12`. */
  readonly tell: (place: Place) => string;
}

/** The options of commands that look into a file. */
export const openFileOptions: readonly OptionDefinition[] = [
  { name: 'language', value: 'ID', help: 'The language of the file, where its name does not tell.' },
  { name: 'config', value: 'FILE', help: 'A JSON file with settings, as in the editor.' },
  { name: 'set', value: 'NAME=VALUE', repeatable: true, help: "A language's setting, such as nginx.version=1.22.1." },
  { name: 'include-root', value: 'FOLDER', repeatable: true, help: 'A further folder whose files may be read.' },
];

/**
 * Reads and analyses a file with those that it refers to. They are read below its folder, the working directory and `roots`.
 * @throws UsageError when it can't be read, or is of no language that is known
 */
export async function openFile(
  file: string,
  args: Arguments,
  terminal: Terminal,
  { roots = [], language: usual }: { readonly roots?: readonly string[]; readonly language?: string } = {},
): Promise<OpenedFile> {
  const path = resolve(terminal.cwd, file);
  const read = await readText(path);
  if ('kind' in read) throw new UsageError(`${file} ${'reason' in read ? read.reason : 'is not text'}`);
  const settings = await loadSettings(args, terminal.cwd);
  const allowed = [terminal.cwd, dirname(path), ...roots, ...settings.includeRoots];
  const files = createFileCache(
    createNodeFileSource(() => allowed),
    (other) => allowed.some((root) => isWithin(other, root)),
    () => [dirname(path)],
  );
  const service = createService(storeOf(languages), settings, files, () => undefined);
  const id = args.value('language') ?? usual ?? service.recognise(path, read.text);
  if (id === undefined) throw new UsageError(`${file} is of no known language; name one with --language`);
  const language = service.language(id);
  if (language === undefined) {
    throw unknownName(
      'language',
      id,
      languages.map((known) => known.id),
    );
  }
  const analysis = await service.analyseFully(language, createDocument(path, read.text));
  const tell = ({ path: other = path, span }: Place) => {
    const state = other === path ? undefined : files.view.get(other);
    const document = state?.state === 'loaded' ? createDocument(other, state.text) : analysis.document;
    return `${showPath(other, terminal.cwd)}:${document.lines.lineOf(span.start) + 1}`;
  };
  return { path, read, language, analysis, tell };
}
