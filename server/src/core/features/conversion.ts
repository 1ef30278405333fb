import type { Answers, Question } from '../questions/question.ts';

/** A file that a conversion makes; nothing has written it. */
export interface ConvertedFile {
  /** Seen from the folder of the file at hand, such as `streams.sh` or `sources.list.d/mirror.sources`. */
  readonly name: string;
  /** The id of the language in the editor, such as `shellscript`. */
  readonly language: string;
  readonly text: string;
}

/** Another file that follows from the one at hand, such as a script that does what a configuration asks for. */
export interface Conversion<A> {
  /** Kebab-case, unique among the conversions of all languages. */
  readonly id: string;
  /** As in the command palette, `Write ffmpeg Commands for These Streams`. */
  readonly title: string;
  /** One sentence for the command line. */
  readonly detail: string;
  readonly questions: readonly Question[];
  /**
   * @param answers complete and valid
   * @throws Error with a sentence for the person where the file at hand can't be converted
   */
  convert(analysis: A, answers: Answers): ConvertedFile;
}
