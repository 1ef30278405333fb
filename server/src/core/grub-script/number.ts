/**
 * The number at the start of a text as GRUB reads it (decimal, `0x` hexadecimal, `0` octal), and what follows it; undefined
 * where no digit begins the text. Knowledge: grub_strtoull in grub-core/kern/misc.c (GRUB 2.12).
 */
export function readNumber(text: string): { readonly value: number; readonly rest: string } | undefined {
  const trimmed = text.replace(/^[ \t\n\v\f\r]+/, '');
  const hexadecimal = /^0[xX]([0-9a-fA-F]+)/.exec(trimmed);
  if (hexadecimal !== null) return numberOf(hexadecimal[0], Number.parseInt(hexadecimal[1]!, 16), trimmed);
  const octal = /^0[0-7]*/.exec(trimmed);
  if (octal !== null) return numberOf(octal[0], Number.parseInt(octal[0], 8), trimmed);
  const decimal = /^[0-9]+/.exec(trimmed);
  return decimal === null ? undefined : numberOf(decimal[0], Number(decimal[0]), trimmed);
}

function numberOf(digits: string, value: number, text: string): { value: number; rest: string } | undefined {
  return { value: Math.min(value, Number.MAX_SAFE_INTEGER), rest: text.slice(digits.length) };
}

/** A number with a sign, 0 where there is none. */
export function readSigned(text: string): number {
  const value = readNumber(text.startsWith('-') ? text.slice(1) : text)?.value ?? 0;
  return text.startsWith('-') ? -value : value;
}
