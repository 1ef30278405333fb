import type { AvOption } from '../schema/options.ts';
import { findPixelFormat } from '../schema/pixel-formats.ts';
import { readVideoSize } from '../schema/video-sizes.ts';
import { readExpression } from './expression.ts';

const yes = 'true y yes enable enabled on'.split(' ');
const no = 'false n no disable disabled off'.split(' ');

/** Why an option refuses a value, in a sentence, or undefined where it takes it. */
export function optionFault(option: AvOption, value: string): string | undefined {
  switch (option.type) {
    case 'string':
      return undefined;
    case 'boolean':
      return booleanFault(value);
    case 'size':
      return readVideoSize(value) === undefined && value !== 'none' ? 'It is no size of a picture.' : undefined;
    case 'pixel-format':
      if (value === 'none' || findPixelFormat(value) !== undefined || /^[+-]?\d+$/.test(value)) return undefined;
      return 'It is no pixel format.';
    case 'flags':
      return flagsFault(option, value);
    default:
      return numberFault(option, value);
  }
}

function booleanFault(value: string): string | undefined {
  const lower = value.toLowerCase();
  if (lower === 'auto' || yes.includes(lower) || no.includes(lower)) return undefined;
  return /^[+-]?(?:0[xX][0-9a-fA-F]+|\d+)$/.test(value) ? undefined : 'It is neither true nor false.';
}

function namesOf(option: AvOption): ReadonlyMap<string, number | undefined> {
  const constants: [string, number | undefined][] = option.constants.map((name) => [name, undefined]);
  return new Map<string, number | undefined>([
    ...constants,
    ['default', undefined],
    ['max', option.maximum],
    ['min', option.minimum],
    ['none', 0],
    ['all', -1],
  ]);
}

function numberFault(option: AvOption, value: string): string | undefined {
  if (option.constants.includes(value)) return undefined;
  const fraction = /^\s*([+-]?\d+)[:/]\s*([+-]?\d+)$/.exec(value);
  if (fraction !== null && inRange(option, Number(fraction[1]) / Number(fraction[2]))) return undefined;
  const { valid, value: number } = readExpression(value, namesOf(option));
  if (!valid) return option.constants.length > 0 ? 'It is neither a number nor one of its names.' : 'It is no number.';
  if (number === undefined || inRange(option, number)) return undefined;
  return `It is not between ${option.minimum} and ${option.maximum}.`;
}

function inRange({ minimum, maximum }: AvOption, value: number): boolean {
  return value >= minimum && value <= maximum;
}

/** Flags are summed up: each with a sign in front, or numbers (set_string_number in libavutil/opt.c). */
function flagsFault(option: AvOption, value: string): string | undefined {
  const names = namesOf(option);
  const parts = value.match(/[+-]?[^+-]*/g)!.filter((part) => part !== '');
  if (parts.length === 0) return 'It is empty.';
  for (const part of parts) {
    const name = part.replace(/^[+-]/, '');
    if (option.constants.includes(name)) continue;
    const { valid, value: number } = readExpression(name, names);
    if (!valid) return `It has no flag "${name}".`;
    if (number !== undefined && name !== 'all' && (number < 0 || number > 4294967295 || !Number.isInteger(number))) {
      return 'It is not a set of flags.';
    }
  }
  return undefined;
}
