import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { importedConstants, importedOptions } from './imported/options.ts';
import { optionSummaries } from './option-summaries.ts';
import { type OptionType, privateOptions } from './private-options.ts';

/** An AVOption as an encoder reads it. */
export interface AvOption extends SchemaEntry {
  readonly type: OptionType;
  readonly minimum: number;
  readonly maximum: number;
  readonly constants: readonly string[];
}

/** Which of a stream's two encoders an option is for. */
export type Media = 'video' | 'audio';

/** Options whose constants belong to a unit of another name. */
const unitOf: Readonly<Record<string, string>> = {
  cmp: 'cmp_func',
  subcmp: 'cmp_func',
  mbcmp: 'cmp_func',
  ildctcmp: 'cmp_func',
  precmp: 'cmp_func',
  skipcmp: 'cmp_func',
  color_primaries: 'color_primaries_type',
  color_trc: 'color_trc_type',
  colorspace: 'colorspace_type',
  color_range: 'color_range_type',
  chroma_sample_location: 'chroma_sample_location_type',
};

const types: Readonly<Record<string, OptionType>> = {
  flags: 'flags',
  flags2: 'flags',
  debug: 'flags',
  thread_type: 'flags',
  rc_eq: 'string',
  dump_separator: 'string',
  side_data_only_packets: 'boolean',
};

const intMaximum = 2147483647;

/** Options that ffserver sets itself although encoders do not list them (ffserver_save_avoption). */
const special: readonly AvOption[] = [
  { name: 'time_base', type: 'number', minimum: 0, maximum: intMaximum, constants: [], summary: '' },
  { name: 'codec_tag', type: 'number', minimum: -intMaximum - 1, maximum: intMaximum, constants: [], summary: '' },
  { name: 'video_size', type: 'size', minimum: 0, maximum: intMaximum, constants: [], summary: '' },
  { name: 'pixel_format', type: 'pixel-format', minimum: -1, maximum: intMaximum, constants: [], summary: '' },
];

function withSummary(option: AvOption): AvOption {
  const summary = optionSummaries[option.name] ?? `The encoder option \`${option.name}\`.`;
  const choices = option.constants.length === 0 ? [] : [`${option.name} ${option.constants.slice(0, 12).join(' | ')}`];
  return { ...option, summary, syntax: choices };
}

function makeGeneric(media: Media): ReadonlyMap<string, AvOption> {
  const letter = media === 'video' ? 'V' : 'A';
  const options = importedOptions
    .filter(([, kinds]) => kinds.includes(letter))
    .map(([name, , minimum, maximum]) =>
      withSummary({
        name,
        type: types[name] ?? 'number',
        minimum,
        maximum,
        constants: importedConstants[unitOf[name] ?? name] ?? [],
        summary: '',
      }),
    );
  return new Map([...options, ...special.map(withSummary)].map((option) => [option.name, option]));
}

const generic: Readonly<Record<Media, ReadonlyMap<string, AvOption>>> = {
  video: makeGeneric('video'),
  audio: makeGeneric('audio'),
};

/** What a look-up says: the option, none, or that nobody here knows. */
export type OptionLookup = AvOption | 'unknown' | 'unsure';

/** Finds an option for an encoder, which is undefined where the stream has chosen none so far: its own options come first. */
export function findOption(name: string, media: Media, encoder: string | undefined): OptionLookup {
  if (encoder === undefined) return generic[media].get(name) ?? 'unknown';
  const { options, complete } = privateOptions(encoder);
  const own = options.get(name);
  if (own !== undefined) {
    return withSummary({ ...own, minimum: Number.NEGATIVE_INFINITY, maximum: Number.POSITIVE_INFINITY, summary: '' });
  }
  return generic[media].get(name) ?? (complete ? 'unknown' : 'unsure');
}

/** Every option to offer for an encoder, its own ones first. */
export function optionsFor(media: Media, encoder: string | undefined): readonly AvOption[] {
  const names = encoder === undefined ? [] : [...privateOptions(encoder).options.keys()];
  const own = names.map((name) => findOption(name, media, encoder)).filter((found) => typeof found !== 'string');
  return [...own, ...[...generic[media].values()].filter((option) => !names.includes(option.name))];
}
