/** What the bench needs to know of a language: a document of any length, as people have it. */
export interface BenchLanguage {
  readonly languageId: string;
  /** Under which URI the document is opened. */
  readonly uri: string;
  /** No file of this kind is longer, so that 10,000 lines of it are not measured. */
  readonly short?: boolean;
  /** A text of exactly so many lines, with one to four findings in 100 lines. */
  document(lines: number): string;
  /** Whole lines that can be pasted between any two lines. */
  readonly pasted: string;
  /** Finds places where completion and hover have something to do; the question is asked before the last character found. */
  readonly places: { readonly completion: RegExp; readonly hover: RegExp };
}

/** The parts of a document that is made by repeating a block. */
export interface Blocks {
  readonly head?: string;
  /** The block of a number, counted from 0; all blocks need not have the same number of lines. */
  block(index: number): string;
  /** A line that means nothing, for what is left at the end. */
  readonly filler: string;
  readonly tail?: string;
}

/** Puts blocks together until the text has so many lines; every part is of whole lines, and ends with a line end. */
export function fillLines(lines: number, { head = '', block, filler, tail = '' }: Blocks): string {
  const count = (text: string) => text.split('\n').length - 1;
  const free = lines - count(head) - count(tail);
  const out: string[] = [];
  let used = 0;
  for (let index = 0; ; index++) {
    const next = block(index);
    const size = count(next);
    if (used + size > free) break;
    out.push(next);
    used += size;
  }
  return `${head}${out.join('')}${`${filler}\n`.repeat(Math.max(0, free - used))}${tail}`;
}
