import type { Span } from '../../../core/text/span.ts';
import { fitBytes } from './bytes.ts';

/** The parts of a line `NAME = value`; spans leave quotes out. */
export interface ReadSetting {
  readonly name: Span;
  readonly value: Span;
  readonly quote: '' | '"' | "'";
}

/** cron keeps so many bytes of a line when it looks for a setting (MAX_ENVSTR, less the two that it reserves). */
export const longestSetting = 998;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/**
 * Reads a setting as load_env() in env.c of Debian's cron 3.0pl1-162 does: a name, quoted or up to a blank or `=`, then
 * `=`, then a value, quoted or up to the end of the line.
 * @param start offset of the first character of the line that is no blank
 * @param end offset behind its last character
 * @returns undefined when the line is no setting
 */
export function readSetting(text: string, start: number, end: number): ReadSetting | undefined {
  const last = fitBytes(text, start, end, longestSetting);
  let index = start;
  let quote = quoteAt(text, index, last);
  if (quote !== '') index++;
  const nameStart = index;
  if (quote === '') {
    while (index < last && text[index] !== '=' && !isSpace(text.charCodeAt(index))) index++;
  } else {
    while (index < last && text[index] !== quote && text[index] !== '=') index++;
    if (index >= last || text[index] === '=') return undefined;
  }
  const name = { start: nameStart, end: index };
  // Behind a name that a quote or a blank ended, cron steps over that character first.
  if (quote !== '' || isSpace(text.charCodeAt(index))) index++;
  while (index < last && isSpace(text.charCodeAt(index))) index++;
  if (index >= last || text[index] !== '=') return undefined;
  index++;
  while (index < last && isSpace(text.charCodeAt(index))) index++;
  if (index >= last) return undefined;
  quote = quoteAt(text, index, last);
  if (quote === '') {
    let valueEnd = last;
    while (valueEnd > index && isSpace(text.charCodeAt(valueEnd - 1))) valueEnd--;
    return { name, value: { start: index, end: valueEnd }, quote };
  }
  const valueStart = index + 1;
  const close = text.indexOf(quote, valueStart);
  if (close < 0 || close >= last) return undefined;
  for (index = close + 1; index < last; index++) if (!isSpace(text.charCodeAt(index))) return undefined;
  return { name, value: { start: valueStart, end: close }, quote };
}

function quoteAt(text: string, index: number, last: number): '' | '"' | "'" {
  const character = index < last ? text[index] : undefined;
  return character === '"' || character === "'" ? character : '';
}
