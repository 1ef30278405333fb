import { resolve } from 'node:path';
import { faultOf } from '../files/fault.ts';
import { readStream } from '../files/read-stream.ts';
import { binary, decodeText, encodeText, isBinary, tooLarge } from '../files/read-text.ts';
import type { FileReport } from '../report/report.ts';
import { nameless, showPath } from '../report/show-path.ts';
import { notUtf8, unknownLanguage } from './check-file.ts';
import type { CheckJob } from './job.ts';

/**
 * Checks the standard input; with `--fix`, prints it mended. What can't be mended is printed as it came, so that an editor
 * that filters its text through us never loses it.
 */
export async function checkStdin(job: CheckJob): Promise<FileReport | undefined> {
  const { checker, options, terminal } = job;
  const path = options.filename === undefined ? nameless : resolve(terminal.cwd, options.filename);
  const bytes = await readStream(terminal.stdin);
  if (bytes === undefined) {
    job.report({ path, message: tooLarge });
    return undefined;
  }
  let printed: Uint8Array = bytes;
  try {
    if (isBinary(bytes)) {
      job.report({ path, message: binary });
      return undefined;
    }
    const read = decodeText(bytes);
    const language =
      options.language === undefined ? checker.recognise(path, read.text) : checker.language(options.language);
    if (language === undefined) {
      job.report({ path, message: unknownLanguage });
      return undefined;
    }
    let mended = options.fix ? await checker.fix(language, path, read.text) : { text: read.text, applied: 0 };
    if (mended.applied > 0 && !read.lossless) {
      job.report({ path, message: notUtf8 });
      mended = { text: read.text, applied: 0 };
    }
    const { document, diagnostics } = await checker.check(language, path, mended.text, read.lossless);
    if (mended.applied > 0) printed = encodeText(mended.text, read);
    const name = showPath(path, terminal.cwd);
    return { name, document, diagnostics, fixed: mended.applied, other: checker.other };
  } catch (error) {
    job.report({ path, message: `could not be checked: ${faultOf(error)}` });
    return undefined;
  } finally {
    if (options.fix) terminal.out(printed);
  }
}
