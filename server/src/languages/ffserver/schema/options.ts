import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { findEncoder } from './codecs.ts';
import { optionSummaries } from './option-summaries.ts';
import { genericOptions, type OptionRow, ownOptions } from './option-table.ts';

/** An AVOption as an encoder reads it. */
export interface AvOption extends SchemaEntry, OptionRow {}

/** Which of a stream's two encoders an option is for. */
export type Media = 'video' | 'audio';

/** How many names of values a syntax line shows. */
const namesShown = 12;

function makeEntry(row: OptionRow, owner: string | undefined): AvOption {
  const { name, constants, standard } = row;
  const names = [...constants.keys()];
  const shown = names.slice(0, namesShown).join(' | ') + (names.length > namesShown ? ' | …' : '');
  const label = standard === undefined ? undefined : names.find((key) => constants.get(key) === standard);
  const summary =
    optionSummaries[name] ?? `An option of ${owner === undefined ? 'every codec' : `the encoder ${owner}`}.`;
  return {
    ...row,
    summary,
    syntax: names.length === 0 ? [`${name} <${row.type}>`] : [`${name} ${shown}`],
    ...(standard === undefined ? {} : { default: label ?? String(standard) }),
  };
}

const generic = new Map([...genericOptions].map(([name, row]) => [name, makeEntry(row, undefined)]));

/** What a look-up says: the option, none, or that nobody here knows. */
export type OptionLookup = AvOption | 'unknown' | 'unsure';

const letters: Readonly<Record<Media, string>> = { video: 'V', audio: 'A' };

/**
 * Finds an option for an encoder, which is undefined where the stream has chosen none so far; the encoder's own options
 * come first (av_opt_find with AV_OPT_SEARCH_CHILDREN). Case matters.
 */
export function findOption(name: string, media: Media, encoder: string | undefined): OptionLookup {
  const own = encoder === undefined ? undefined : ownOptions(encoder).get(name);
  if (own !== undefined) return makeEntry(own, encoder);
  const found = generic.get(name);
  if (found?.media.includes(letters[media])) return found;
  return encoder !== undefined && findEncoder(encoder)?.optional !== false ? 'unsure' : 'unknown';
}

/** Every option to offer for an encoder, its own ones first. */
export function optionsFor(media: Media, encoder: string | undefined): readonly AvOption[] {
  const own = encoder === undefined ? [] : [...ownOptions(encoder).values()].map((row) => makeEntry(row, encoder));
  const names = new Set(own.map(({ name }) => name));
  return [
    ...own,
    ...[...generic.values()].filter(({ name, media: kinds }) => kinds.includes(letters[media]) && !names.has(name)),
  ];
}
