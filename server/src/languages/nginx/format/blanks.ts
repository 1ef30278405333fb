import type { FormatTokens } from './tokens.ts';

/** The blanks before each token: those of the text, or others that were made for it. */
export interface Blanks {
  readonly text: string;
  readonly tokens: FormatTokens;
  readonly made: readonly string[] | undefined;
}

/** The blanks before a token. */
export function gap(blanks: Blanks, index: number): string {
  return blanks.made === undefined
    ? blanks.text.slice(gapStart(blanks, index), gapEnd(blanks, index))
    : blanks.made[index]!;
}

/** The string that holds the blanks before a token, from {@link gapStart} to {@link gapEnd}: reading them there copies nothing. */
export function gapSource({ text, made }: Blanks, index: number): string {
  return made === undefined ? text : made[index]!;
}

export function gapStart({ tokens, made }: Blanks, index: number): number {
  return made !== undefined || index === 0 ? 0 : tokens.end[index - 1]!;
}

export function gapEnd({ tokens, made }: Blanks, index: number): number {
  return made === undefined ? tokens.start[index]! : made[index]!.length;
}

/** Whether exactly `wanted` stands before a token. */
export function hasGap(blanks: Blanks, index: number, wanted: string): boolean {
  const start = gapStart(blanks, index);
  return gapEnd(blanks, index) - start === wanted.length && gapSource(blanks, index).startsWith(wanted, start);
}
