import { completeAnswers } from '../../server/src/core/questions/answer.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { additions } from '../../server/src/languages/pam/additions/additions.ts';
import type { PamAnalysis } from '../../server/src/languages/pam/analysis/analyse.ts';
import { check } from '../harness/check.ts';
import type { PamFiles } from './stacks.ts';

/** Checks a file among others of its folder. */
export async function checkAmong(files: PamFiles, name: string) {
  const folder = Object.fromEntries(Object.entries(files).map(([file, text]) => [`/etc/pam.d/${file}`, text]));
  const checked = await check({ language: 'pam', text: files[name]!, files: folder, path: `/etc/pam.d/${name}` });
  return { analysis: checked.analysis as PamAnalysis, diagnostics: checked.diagnostics };
}

/** Where an addition is asked for. */
export interface AddInput {
  readonly files: PamFiles;
  /** The file, by its name. */
  readonly file: string;
  readonly addition: string;
  readonly answers?: Answers;
  /** The cursor is at the beginning of this text. */
  readonly at?: string;
}

/** The files after an addition. Rejects with the addition's sentence where it declines. */
export async function add({ files, file, addition: id, answers = {}, at = '' }: AddInput): Promise<PamFiles> {
  const { analysis } = await checkAmong(files, file);
  const addition = additions.find((candidate) => candidate.id === id)!;
  const offset = files[file]!.indexOf(at);
  const validate = addition.validate === undefined ? {} : { validate: addition.validate };
  const questions = addition.questions(analysis, offset);
  const complete = completeAnswers({ id, questions, ...validate }, answers);
  return { ...files, [file]: applyEdits(files[file]!, addition.edits(analysis, offset, complete)) };
}
