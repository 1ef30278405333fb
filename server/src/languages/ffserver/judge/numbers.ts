/** The limits of C's int. */
export const intMinimum = -2147483648;
export const intMaximum = 2147483647;

/**
 * Reads an integer as `ffserver_set_int_param` does: `strtol` with any base, cut to an int, times a factor.
 * @returns undefined where ffserver refuses it
 */
export function readInteger(text: string, factor: number, minimum: number, maximum: number): number | undefined {
  const match = /^\s*([+-]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)$/.exec(text);
  if (match === null) return undefined;
  const digits = match[2]!;
  const octal = digits.length > 1 && digits[0] === '0' && !/x/i.test(digits);
  if (digits.length > 40) return undefined;
  const magnitude = BigInt(octal ? `0o${digits.slice(1)}` : digits);
  const long = match[1] === '-' ? -magnitude : magnitude;
  if (long > 2n ** 63n - 1n || long < -(2n ** 63n)) return undefined;
  const value = Number(BigInt.asIntN(32, long));
  if (value < minimum || value > maximum) return undefined;
  if (factor !== 0 && Math.abs(value) > Math.trunc(intMaximum / Math.abs(factor))) return undefined;
  return factor === 0 ? value : value * factor;
}

/** Reads a whole number as `strtod` does; undefined where something is left over, or nothing is there. */
export function readFloat(text: string): number | undefined {
  if (/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (/^\s*[+-]?0[xX][0-9a-fA-F]+$/.test(text))
    return text.includes('-') ? -Number(text.replace('-', '')) : Number(text.replace('+', ''));
  if (/^\s*[+-]?inf(?:inity)?$/i.test(text))
    return text.includes('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^\s*[+-]?nan$/i.test(text) ? Number.NaN : undefined;
}

/** What a size such as `5M` or `1.5G` says. */
export interface FileSize {
  /** Undefined where the unit is missing. */
  readonly unit: string | undefined;
  readonly bytes: number;
}

/** Reads FileMaxSize: a number and K, M or G; what stands behind the unit is not read. */
export function readFileSize(text: string): FileSize {
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)?([\s\S]?)/.exec(text)!;
  const number = Number(match[1] ?? 0);
  const unit = match[2]!.toUpperCase();
  const power = { K: 1, M: 2, G: 3 }[unit];
  return { unit: power === undefined ? undefined : unit, bytes: Math.trunc(number * 1024 ** (power ?? 0)) };
}

/** Reads the start of a text as `atof` does; 0 where no number stands there. */
export function readStartOfNumber(text: string): number {
  const match = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/.exec(text);
  return match === null ? 0 : Number(match[0]);
}
