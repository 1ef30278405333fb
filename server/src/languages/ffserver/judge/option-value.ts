import type { AvOption } from '../schema/options.ts';
import { findPixelFormat, pixelFormats } from '../schema/pixel-formats.ts';
import { readVideoSize } from '../schema/video-sizes.ts';
import { readExpression } from './expression.ts';
import { readInteger } from './numbers.ts';

const yes = 'true y yes enable enabled on'.split(' ');
const no = 'false n no disable disabled off'.split(' ');

/** Why an option refuses a value, in a sentence, or undefined where it takes it (av_opt_set in libavutil/opt.c, 3.4). */
export function optionFault(option: AvOption, value: string): string | undefined {
  switch (option.type) {
    case 'string':
      return undefined;
    case 'boolean':
      return booleanFault(option, value);
    case 'size':
      return readVideoSize(value) === undefined && value !== 'none' ? 'It is no size of a picture.' : undefined;
    case 'pixel-format':
      return value === 'none' || findPixelFormat(value) !== undefined || isIndex(value)
        ? undefined
        : 'It is no pixel format.';
    case 'flags':
      return flagsFault(option, value);
    default:
      return numberFault(option, value);
  }
}

/** The place of a pixel format in FFmpeg's list; nothing counts as 0. */
const isIndex = (value: string) => value === '' || readInteger(value, 0, 0, pixelFormats.length - 1) !== undefined;

function booleanFault({ minimum, maximum }: AvOption, value: string): string | undefined {
  const lower = value.toLowerCase();
  let number: number | undefined;
  if (value === 'auto') number = -1;
  else if (yes.includes(lower)) number = 1;
  else if (no.includes(lower)) number = 0;
  else if (/^\s*[+-]?\d+$/.test(value)) number = Number(value);
  else if (value === '') number = 0;
  if (number === undefined) return 'It is neither true nor false.';
  return number < minimum || number > maximum ? 'Write 1 or 0.' : undefined;
}

function namesOf({ constants, standard, minimum, maximum }: AvOption): ReadonlyMap<string, number | undefined> {
  return new Map<string, number | undefined>([
    ...constants,
    ['default', standard],
    ['max', maximum],
    ['min', minimum],
    ['none', 0],
    ['all', -1],
  ]);
}

/** Whether a fraction lies in the range (write_number): so written that NaN does. */
const inRange = ({ minimum, maximum }: AvOption, numerator: number, denominator = 1) =>
  denominator !== 0 && !(maximum * denominator < numerator || minimum * denominator > numerator);

function numberFault(option: AvOption, value: string): string | undefined {
  const fraction = /^\s*([+-]?\d+)[:/]\s*([+-]?\d+)$/.exec(value);
  if (fraction !== null && inRange(option, Number(fraction[1]), Number(fraction[2]))) return undefined;
  const named = option.constants.get(value);
  const { valid, value: number } =
    named === undefined ? readExpression(value, namesOf(option)) : { valid: true, value: named };
  if (!valid) return option.constants.size > 0 ? 'It is neither a number nor one of its names.' : 'It is no number.';
  if (number === undefined || inRange(option, number)) return undefined;
  return `It is not between ${limit(option.minimum)} and ${limit(option.maximum)}.`;
}

/** The ends of C's own ranges, which say nothing as numbers. */
const limit = (value: number) => (Math.abs(value) > 2 ** 32 ? value.toExponential(2) : String(value));

/** Flags are summed up: each with a sign in front, or numbers (set_string_number). */
function flagsFault(option: AvOption, value: string): string | undefined {
  const names = namesOf(option);
  let rest = value;
  for (;;) {
    const sign = /^[+-]/.exec(rest)?.[0];
    if (sign !== undefined) rest = rest.slice(1);
    const length = rest.search(/[+-]|$/);
    const part = length > 0 ? rest.slice(0, length) : rest;
    const named = option.constants.get(part);
    const { valid, value: number } = named === undefined ? readExpression(part, names) : { valid: true, value: named };
    if (!valid) return part === '' ? 'A flag is missing.' : `It has no flag "${part.trimEnd()}".`;
    if (sign === undefined && number !== undefined && !isMask(number)) return 'It is not a set of flags.';
    rest = rest.slice(length);
    if (length === 0 || rest === '') return undefined;
  }
}

const isMask = (value: number) => value >= -1.5 && value <= 4294967295.5 && Math.round(value * 256) % 256 === 0;
