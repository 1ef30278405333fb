import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * npx tsx tools/import-ffserver.ts DIRECTIVES VALUES
 *
 * Writes server/src/languages/ffserver/schema/imported from two tables that were read off FFmpeg 3.4: the directives of
 * ffserver_config.c (scope, name, count of arguments, type and range, AVOption), and the formats, encoders, pixel formats
 * and AVOptions of its libraries. Names, types and ranges are taken over, sentences are not.
 */

const [directivesFile, valuesFile] = process.argv.slice(2);
if (directivesFile === undefined || valuesFile === undefined)
  throw new Error('usage: import-ffserver DIRECTIVES VALUES');

const rowsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** The units of the constants, in the order of libavcodec/options_table.h, each with its last constant. */
const unitEnds: readonly (readonly [unit: string, last: string])[] = [
  ['flags', 'output_corrupt'],
  ['flags2', 'ass_ro_flush_noop'],
  ['me_method', 'iter'],
  ['bug', 'iedge'],
  ['strict', 'experimental'],
  ['err_detect', 'aggressive'],
  ['dct', 'faan'],
  ['idct', 'simpleauto'],
  ['ec', 'favor_inter'],
  ['pred', 'median'],
  ['debug', 'nomc'],
  ['debug_mv', 'bb'],
  ['cmp_func', 'msad'],
  ['coder', 'deflate'],
  ['mbd', 'rd'],
  ['threads', 'auto'],
  ['profile', 'main10'],
  ['level', 'unknown'],
  ['avdiscard', 'all'],
  ['color_primaries_type', 'unspecified'],
  ['color_trc_type', 'smpte428_1'],
  ['colorspace_type', 'bt2020_cl'],
  ['color_range_type', 'jpeg'],
  ['chroma_sample_location_type', 'unspecified'],
  ['thread_type', 'frame'],
  ['audio_service_type', 'ka'],
  ['sub_charenc_mode', 'pre_decoder'],
  ['sub_text_format', 'ass_with_timings'],
  ['field_order', 'bt'],
  ['hwaccel_flags', 'allow_profile_mismatch'],
];

/** Ranges are printed with six digits; these are the limits that are meant, as far as a double holds them. */
const limits: Readonly<Record<string, string>> = {
  '2.14748e+09': '2147483647',
  '-2.14748e+09': '-2147483648',
  '4.29497e+09': '4294967295',
  '9.22337e+18': '2 ** 63',
  '1.84467e+19': '2 ** 64',
};

interface OptionRow {
  name: string;
  media: string;
  minimum: string;
  maximum: string;
}

function readOptions(rows: readonly string[][]) {
  const options: OptionRow[] = [];
  const constants = new Map<string, string[]>();
  let unit = 0;
  for (const [, name = '', kind, media = '', range = ''] of rows) {
    if (kind === 'opt') {
      const [minimum = '', maximum = ''] = range.split('..');
      options.push({ name, media, minimum: limits[minimum] ?? minimum, maximum: limits[maximum] ?? maximum });
      continue;
    }
    const [current, last] = unitEnds[unit]!;
    constants.set(current, [...(constants.get(current) ?? []), name]);
    if (name === last) unit++;
  }
  if (unit !== unitEnds.length) throw new Error(`the constants end in the unit ${unitEnds[unit]![0]}`);
  return { options, constants };
}

function write(name: string, text: string): void {
  const url = new URL(`../server/src/languages/ffserver/schema/imported/${name}.ts`, import.meta.url);
  writeFileSync(fileURLToPath(url), `// Written by tools/import-ffserver.ts from FFmpeg 3.4.\n${text}`);
}

const [, ...directives] = rowsOf(directivesFile);
write(
  'directives',
  `/** The directives of ffserver_config.c: scope, name, arguments (least, most), type and range, AVOptions. */
export const importedDirectives = [
${directives
  .map(([scope = '', name = '', count = '0', type = '', options = '']) => {
    const [least, most = least] = count.split('-');
    return `  [${quote(scope)}, ${quote(name)}, ${least}, ${most}, ${quote(type)}, ${quote(options)}],`;
  })
  .join('\n')}
] as const;
`,
);

const values = rowsOf(valuesFile);
const ofKind = (kind: string) => values.filter((row) => row[0] === kind);
const media = ['video', 'audio', 'data', 'subtitle'];
write(
  'values',
  `/** Muxers: short name and title. */
export const importedFormats: readonly (readonly [name: string, title: string])[] = [
${ofKind('format')
  .map(([, name = '', title = '']) => `  [${quote(name)}, ${quote(title)}],`)
  .join('\n')}
];

/** Encoders of a usual build: name, kind of stream, title. */
export const importedEncoders: readonly (readonly [name: string, media: string, title: string])[] = [
${ofKind('encoder')
  .map(
    ([, name = '', kind = '', title = '']) =>
      `  [${quote(name)}, ${quote(media[Number(kind)] ?? kind)}, ${quote(title)}],`,
  )
  .join('\n')}
];

/** Pixel formats. */
export const importedPixelFormats: readonly string[] = [
${ofKind('pixfmt')
  .map(([, name = '']) => `  ${quote(name)},`)
  .join('\n')}
];
`,
);

const { options, constants } = readOptions(ofKind('avoption'));
write(
  'options',
  `/** AVOptions of every codec that an encoder reads: name, V for video and A for audio, least and greatest value. */
export const importedOptions: readonly (readonly [name: string, media: string, minimum: number, maximum: number])[] = [
${options.map((row) => `  [${quote(row.name)}, ${quote(row.media)}, ${row.minimum}, ${row.maximum}],`).join('\n')}
];

/** The names that stand for numbers, by the unit that an option refers to. */
export const importedConstants: Readonly<Record<string, readonly string[]>> = {
${[...constants].map(([unit, names]) => `  ${unit}: [${names.map(quote).join(', ')}],`).join('\n')}
};
`,
);
