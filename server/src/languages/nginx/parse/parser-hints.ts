import type { WordNode } from './tree.ts';

/** What the schema tells the parser, so that a forgotten `;` is seen where it was forgotten. */
export interface ParserHints {
  /**
   * The index at which a new directive begins among the words of one, from `first` on, that nginx would reject; 0 when
   * there is no such place.
   * @param beginsLine whether a word stands first on its line
   */
  splitBefore(
    words: readonly WordNode[],
    first: number,
    beginsLine: (word: WordNode) => boolean,
    block: boolean,
  ): number;
  /** Whether nginx takes the words from `first` to before `end`, with or without a block; true for what the schema does not know. */
  accepts(words: readonly WordNode[], first: number, end: number, block: boolean): boolean;
  /** Whether the block of this directive holds another language (Lua) that must not be read as nginx's. */
  hasRawBlock(name: string): boolean;
}
