import type { Fix } from '../../../core/rules/diagnostic.ts';
import { replacement } from '../../../core/text/edit.ts';
import type { Span } from '../../../core/text/span.ts';
import { appendLine } from '../fixes.ts';
import { nameSpan } from '../judge/feed.ts';
import type { WordNode } from '../parse/tree.ts';
import type { Media } from '../schema/options.ts';
import { type StreamModel, valueWord } from './model.ts';

/** What ffserver sets where a stream names nothing and defaults are used (add_codec), with the directives that set it. */
const usual = {
  ar: { medium: 'audio', value: '22050', directive: 'AudioSampleRate' },
  ac: { medium: 'audio', value: '1', directive: 'AudioChannels' },
  video_size: { medium: 'video', value: '160x128', directive: 'VideoSize' },
} as const satisfies Readonly<Record<string, { medium: Media; value: string; directive: string }>>;

/** What an encoder is told about one thing. */
export interface Setting {
  readonly value: string;
  /** The word that says so; undefined for a default. */
  readonly word: WordNode | undefined;
  /** Where to speak about it. */
  readonly span: Span;
}

/** A setting in force; undefined where there is none, and where a preset or a fixed directive brings it. */
export function settingOf(stream: StreamModel, option: keyof typeof usual): Setting | undefined {
  const { medium, value } = usual[option];
  const set = stream.options[medium].get(option);
  if (set !== undefined) {
    const word = valueWord(set);
    return word === undefined ? undefined : { value: set.value, word, span: word };
  }
  // A preset may set it, and not every preset is in sight.
  if (!stream.usesDefaults || stream.directives.has(`avpreset${medium}`)) return undefined;
  const span = stream.codecNodes[medium]?.args[0] ?? stream.formatNode?.args[0] ?? nameSpan(stream.section);
  return { value, word: undefined, span };
}

/** The fix that gives a setting another value: in its place, or as a line of its own instead of a default. */
export function changeSetting(
  text: string,
  { section }: StreamModel,
  option: keyof typeof usual,
  { word }: Setting,
  value: string,
): readonly Fix[] {
  if (word === undefined) return appendLine(text, section, `${usual[option].directive} ${value}`);
  return [{ title: `Change to ${value}`, safety: 'suggested', edits: [replacement(word, value)] }];
}

/** A value in a sentence, which tells of a default that it is one. */
export function wordsOf({ word }: Setting, value: string): string {
  return word === undefined ? `${value} (the default)` : value;
}
