import { importedEncoderOptions } from './imported/encoder-options.ts';
import { importedBareEncoders } from './imported/encoders.ts';
import { importedOptions } from './imported/options.ts';

/** How an option's value is read (libavutil/opt.c); all numbers are read alike. */
export type OptionType = 'number' | 'flags' | 'string' | 'boolean' | 'size' | 'pixel-format';

/** An option as a table says it. */
export interface OptionRow {
  readonly name: string;
  readonly type: OptionType;
  /** V: for pictures, A: for sound. */
  readonly media: string;
  readonly minimum: number;
  readonly maximum: number;
  /** What holds without it, where that is a number. */
  readonly standard: number | undefined;
  /** Names that stand for numbers. */
  readonly constants: ReadonlyMap<string, number>;
}

const limits: Readonly<Record<string, number>> = {
  INT_MAX: 2147483647,
  INT_MIN: -2147483648,
  UINT_MAX: 4294967295,
  FLT_MAX: 3.4028234663852886e38,
  '-FLT_MAX': -3.4028234663852886e38,
  DBL_MAX: Number.MAX_VALUE,
  '-DBL_MAX': -Number.MAX_VALUE,
  INT64_MAX: 2 ** 63,
  INT64_MIN: -(2 ** 63),
  UINT64_MAX: 2 ** 64,
};

const types: Readonly<Record<string, OptionType>> = {
  flags: 'flags',
  string: 'string',
  bool: 'boolean',
  size: 'size',
  pixfmt: 'pixel-format',
};

const numberOf = (word: string) => limits[word] ?? Number(word);

function readRow(line: string): OptionRow {
  const [name = '', type = '', media = '', minimum = '', maximum = '', standard = '-', constants = ''] =
    line.split(' ');
  const pairs = constants === '' ? [] : constants.split(',').map((pair) => pair.split('='));
  return {
    name,
    type: types[type] ?? 'number',
    media,
    minimum: numberOf(minimum),
    maximum: numberOf(maximum),
    standard: standard === '-' ? undefined : numberOf(standard),
    constants: new Map(pairs.map(([label = '', value = '']) => [label, Number(value)])),
  };
}

function readTable(text: string): ReadonlyMap<string, OptionRow> {
  const rows = text.split('\n').filter((line) => line !== '');
  return new Map(rows.map(readRow).map((row) => [row.name, row]));
}

/** The options of every codec. */
export const genericOptions = readTable(importedOptions);

const tables = new Map(
  importedEncoderOptions.flatMap(([names, text]) => {
    const table = readTable(text);
    return names.split(' ').map((name) => [name, table] as const);
  }),
);
const none: ReadonlyMap<string, OptionRow> = new Map();

/** The options of one encoder's own. */
export function ownOptions(encoder: string): ReadonlyMap<string, OptionRow> {
  return tables.get(encoder) ?? none;
}

const bare = new Set(importedBareEncoders);

/** Whether an encoder has no private data: ffserver gives up reading at `encoder:option` (ffserver_save_avoption). */
export function isBare(encoder: string): boolean {
  return bare.has(encoder);
}
