import type { Language } from '../../core/language.ts';
import { faultOf } from '../files/fault.ts';
import type { FoundFile } from '../files/find-files.ts';
import { readParts } from '../files/read-parts.ts';
import { encodeText, type FileText, readText } from '../files/read-text.ts';
import { replaceFile } from '../files/write-file.ts';
import type { FileReport } from '../report/report.ts';
import { showPath } from '../report/show-path.ts';
import { checkParts } from './check-parts.ts';
import type { CheckJob } from './job.ts';

/**
 * Reads, mends if asked to, and checks one file.
 * @returns undefined when the file is not ours, or could not be checked; what a person needs to know of that is reported
 */
export async function checkFile(job: CheckJob, file: FoundFile): Promise<FileReport | undefined> {
  const { checker, options } = job;
  const { path, named } = file;
  const chosen = options.language === undefined ? undefined : checker.language(options.language);
  let language = named && chosen !== undefined ? chosen : checker.recognise(path);
  const knownByPath = language !== undefined;
  const read = await readText(path, {
    found: !named,
    wanted(head) {
      language ??= checker.recognise(path, head);
      return language !== undefined && (named || chosen === undefined || chosen === language);
    },
    // A comment that speaks of the whole file is heeded by a check of the whole alone.
    inParts: (head) =>
      !options.fix && !head.includes('etcetera-ignore-file') && language?.standsInParagraphs?.(path) === true,
  });
  if ('kind' in read && read.kind !== 'large') {
    // In a folder, what can't be read matters only when it would have been checked.
    const matters = named || (read.kind === 'unreadable' && knownByPath);
    if (read.kind === 'unwanted' && named) job.report({ path, message: unknownLanguage });
    else if ('reason' in read && matters) job.report({ path, message: read.reason });
    return undefined;
  }
  if (language === undefined) return undefined;
  try {
    const name = showPath(path, job.terminal.cwd);
    if ('kind' in read) {
      const checked = await checkParts(checker, language, path, readParts(path));
      return { name, ...checked, fixed: 0, other: checker.other };
    }
    const mended = options.fix ? await mend(job, language, path, read) : { text: read.text, applied: 0 };
    const checked = await checker.check(language, path, mended.text, read.lossless);
    return { name, ...checked, fixed: mended.applied, other: checker.other };
  } catch (error) {
    job.report({ path, message: `could not be checked: ${faultOf(error)}` });
    return undefined;
  }
}

export const unknownLanguage = 'is of no known language; name one with --language';
export const notUtf8 = 'is not mended, since its text is not valid UTF-8';

/** Writes the file with its safe fixes. Where that fails, the old text is what there is to report about. */
async function mend(job: CheckJob, language: Language, path: string, read: FileText) {
  const unchanged = { text: read.text, applied: 0 };
  const mended = await job.checker.fix(language, path, read.text);
  if (mended.applied === 0) return unchanged;
  if (!read.lossless) {
    job.report({ path, message: notUtf8 });
    return unchanged;
  }
  try {
    await replaceFile(path, encodeText(mended.text, read), read.stamp);
  } catch (error) {
    job.report({ path, message: `is not mended: ${faultOf(error)}` });
    return unchanged;
  }
  job.checker.forget(path);
  return mended;
}
