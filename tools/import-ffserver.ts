import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * npx tsx tools/import-ffserver.ts [DIRECTIVES LIBRARIES]
 *
 * Without arguments, the tables are tools/data/ffserver-directives.tsv and ffserver-libraries.tsv; the second one is what
 * tools/data/ffserver-libraries.c prints. Run `npx biome check --write server/src/languages/ffserver` behind it.
 *
 * Writes server/src/languages/ffserver/schema/imported. DIRECTIVES was read off fftools/ffserver_config.c of FFmpeg 3.4:
 * scope, name, count of arguments, type and range, AVOptions. LIBRARIES is what libavcodec and libavformat 3.4.13 say of
 * themselves (built with libx264, libmp3lame, libvpx, libvorbis, libopus, libspeex, libtheora, libxvid), a row each, tabs between:
 *
 *   opt      generic|private  encoder  name  type  media and direction  least  greatest  unit  default     (av_opt_next)
 *   const    generic|private  encoder  unit  value  name  media and direction
 *   encoder  name  medium  codec  title  experimental  has options  bit rate  sample rates  pixel formats  frame rates
 *            channels  the encoder that stands for the codec                                             (av_codec_next)
 *   muxer    name  title  extensions  type  audio codec  video codec  flags  codecs  codecs not known
 *                                                                       (av_oformat_next, avformat_query_codec)
 *   demuxer  name  title                                                                              (av_iformat_next)
 *   pixfmt   name  other names
 *
 * Names, types, ranges and defaults are taken over, sentences are not.
 */

const tableOf = (name: string) => fileURLToPath(new URL(`data/ffserver-${name}.tsv`, import.meta.url));
const [directivesFile = tableOf('directives'), librariesFile = tableOf('libraries')] = process.argv.slice(2);

const rowsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

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

const rows = rowsOf(librariesFile);
const ofKind = (kind: string) => rows.filter((row) => row[0] === kind).map((row) => row.slice(1));

const limits: Readonly<Record<string, string>> = {
  '2147483647': 'INT_MAX',
  '-2147483648': 'INT_MIN',
  '4294967295': 'UINT_MAX',
  '3.4028234663852886e+38': 'FLT_MAX',
  '-3.4028234663852886e+38': '-FLT_MAX',
  '1.7976931348623157e+308': 'DBL_MAX',
  '-1.7976931348623157e+308': '-DBL_MAX',
  '9.2233720368547758e+18': 'INT64_MAX',
  '-9.2233720368547758e+18': 'INT64_MIN',
  '1.8446744073709552e+19': 'UINT64_MAX',
};

/** The options of one owner as lines: name, type, media, least, greatest, default of numbers, constants. */
function optionLines(kind: string, owner: string): string[] {
  const constants = ofKind('const').filter((row) => row[0] === kind && row[1] === owner);
  return ofKind('opt')
    .filter((row) => row[0] === kind && row[1] === owner)
    .flatMap(([, , name = '', type = '', letters = '', least = '', greatest = '', unit = '', standard = '']) => {
      // ffserver looks for options of encoders, and sets a few more by their names (ffserver_save_avoption).
      const special = ['time_base', 'pixel_format', 'video_size', 'codec_tag'].includes(name);
      const media = letters.includes('E') ? letters.replace(/[ED]/g, '') : '';
      if (media === '' && !special) return [];
      const values = unit === '' ? [] : constants.filter((row) => row[2] === unit);
      const words = [
        name,
        type,
        media === '' ? 'VA' : media,
        limits[least] ?? least,
        limits[greatest] ?? greatest,
        /^-?[\d.]+(?:e[+-]?\d+)?$/i.test(standard) ? (limits[standard] ?? standard) : '-',
        ...(values.length === 0 ? [] : [values.map(([, , , value, label]) => `${label}=${value}`).join(',')]),
      ];
      return [words.join(' ')];
    });
}

const encoders = ofKind('encoder');
const shared = new Map<string, { key: string; lines: string[]; names: string[] }>();
for (const [name = '', , , , , hasOptions] of encoders) {
  const lines = optionLines('private', name);
  if (hasOptions === '0' || lines.length === 0) continue;
  const found = shared.get(lines.join('\n'));
  if (found === undefined) shared.set(lines.join('\n'), { key: name, lines, names: [name] });
  else found.names.push(name);
}
const block = (lines: readonly string[]) =>
  `\`\n${lines.map((line) => line.replace(/[\\`$]/g, '\\$&')).join('\n')}\n\``;
write(
  'options',
  `/** A line an option: name, type, media (V, A), least, greatest, default (\`-\`: none that is a number), constants. */
export const importedOptions = ${block(optionLines('generic', ''))};
`,
);
write(
  'encoder-options',
  `/** The options of encoders' own, as in options.ts; encoders with the same ones stand together. */
export const importedEncoderOptions: readonly (readonly [encoders: string, options: string])[] = [
${[...shared.values()].map(({ names, lines }) => `  [${quote(names.join(' '))}, ${block(lines)}],`).join('\n')}
];
`,
);
write(
  'encoders',
  `/** Encoders: name, medium, codec, the encoder that ffserver takes for the codec, title. */
export const importedEncoders: readonly (readonly [
  name: string,
  media: string,
  codec: string,
  standIn: string,
  title: string,
])[] = [
${encoders
  .map((row) => [row[0]!, row[1]!, row[2]!, row[11]!, row[3]!])
  .map((cells) => `  [${cells.map(quote).join(', ')}],`)
  .join('\n')}
];

/** What encoders take, where they say so: sample rates in Hz, pixel formats, frame rates, counts of channels. */
export const importedLimits: Readonly<
  Record<string, readonly [sampleRates: string, pixelFormats: string, frameRates: string, channels: string]>
> = {
${encoders
  .filter((row) => row.slice(7, 11).some((cell) => cell !== ''))
  .map((row) => `  ${quote(row[0]!)}: [${row.slice(7, 11).map(quote).join(', ')}],`)
  .join('\n')}
};

/** Encoders without options of their own whose context has no private data: \`encoder:option\` ends ffserver's reading. */
export const importedBareEncoders: readonly string[] = [
${encoders
  .filter((row) => row[5] === '0')
  .map((row) => `  ${quote(row[0]!)},`)
  .join('\n')}
];

/** Encoders that begin without a bit rate. */
export const importedRateless: readonly string[] = [
${encoders
  .filter((row) => row[6] === '0')
  .map((row) => `  ${quote(row[0]!)},`)
  .join('\n')}
];

/** Encoders that need \`Strict experimental\`. */
export const importedExperimental: readonly string[] = [
${encoders
  .filter((row) => row[4] === '1')
  .map((row) => `  ${quote(row[0]!)},`)
  .join('\n')}
];
`,
);
write(
  'formats',
  `/** Muxers in FFmpeg's order: name, extensions, audio and video codec, codecs with a tag (empty where it has no list), title. */
export const importedFormats: readonly (readonly [
  name: string,
  extensions: string,
  audio: string,
  video: string,
  codecs: string,
  title: string,
])[] = [
${ofKind('muxer')
  .map(([name = '', title = '', extensions = '', , audio = '', video = '', , codecs = '', unknown]) => {
    const cells = [name, extensions, audio, video, unknown === '0' ? codecs.replaceAll(',', ' ') : '', title];
    return `  [${cells.map(quote).join(', ')}],`;
  })
  .join('\n')}
];

/** Demuxers by their names. */
export const importedDemuxers: readonly string[] = [
${ofKind('demuxer')
  .flatMap(([names = '']) => names.split(','))
  .map((name) => `  ${quote(name)},`)
  .join('\n')}
];
`,
);
write(
  'pixel-formats',
  `/** Pixel formats: name, other names. */
export const importedPixelFormats: readonly (readonly [name: string, aliases: string])[] = [
${ofKind('pixfmt')
  .map(([name = '', aliases = '']) => `  [${quote(name)}, ${quote(aliases)}],`)
  .join('\n')}
];
`,
);
