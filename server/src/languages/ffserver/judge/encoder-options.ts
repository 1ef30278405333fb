import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { presetMedium } from '../presets/find-presets.ts';
import { type Encoder, encoderOfNickname, encoders, findEncoder } from '../schema/codecs.ts';
import { isBare } from '../schema/option-table.ts';
import { type AvOption, findOption, type Media, optionsFor } from '../schema/options.ts';
import type { SetOption } from '../streams/model.ts';
import { isPlaceholder } from './common.ts';
import { emptied, meant, sentence } from './finding.ts';
import { optionFault } from './option-value.ts';
import type { JudgeState } from './state.ts';

/** One of a stream's two encoders while the stream is read. */
export interface EncoderState {
  readonly media: Media;
  /** The first encoder that was chosen; later ones must produce the same codec. */
  encoder: Encoder | undefined;
  /** Whether what was chosen is not known, so that its options are not either. */
  unsure: boolean;
  /** The last line that names a preset. */
  preset: DirectiveNode | undefined;
  /** Whether the encoder was chosen by a preset, which may not be the one that ffserver finds. */
  encoderOfPreset: boolean;
  readonly options: Map<string, SetOption>;
}

/** The state for what follows from a preset: nothing of it is an error. */
export function softened(state: JudgeState, isSoft: boolean): JudgeState {
  if (!isSoft) return state;
  return {
    ...state,
    report: (rule, span, message, details) => state.report(rule, span, message, { ...details, severity: 'warning' }),
  };
}

/** Chooses an encoder (ffserver_set_codec). */
export function chooseEncoder(
  given: JudgeState,
  target: EncoderState,
  name: string,
  node: DirectiveNode,
  span: WordNode,
): void {
  const state = softened(given, target.encoderOfPreset);
  if (isPlaceholder(state, span)) {
    target.unsure = true;
    return;
  }
  const { media } = target;
  const found = findEncoder(name);
  if (found === undefined || found.media !== media) {
    const nickname = encoderOfNickname[name.toLowerCase()];
    const suitable = encoders
      .filter((encoder) => encoder.media === media && !encoder.optional)
      .map((encoder) => encoder.name);
    const near = nickname !== undefined && findEncoder(nickname)?.media === media ? nickname : nearest(name, suitable);
    const { hint, fixes } = meant(span.end > span.start && name === span.value ? span : node.name, near);
    const text =
      found === undefined
        ? `FFmpeg 3.4 has no ${media} encoder "${name}"`
        : `"${name}" is an encoder for ${found.media}, not for ${media}`;
    state.report(
      'unknown-codec',
      span,
      sentence(name === '' ? `${node.name.value} needs the name of an encoder` : text, hint),
      {
        fixes: name === '' || name !== span.value ? [] : fixes,
      },
    );
    return;
  }
  if (found.optional) {
    state.report(
      'optional-codec',
      span,
      `"${name}" is there only if FFmpeg was built with its library; the usual builds refuse the file.`,
      { fixes: name === span.value ? meant(span, found.standIn).fixes : [] },
    );
  }
  if (target.encoder === undefined) {
    target.encoder = found;
    return;
  }
  if (target.encoder.codec !== found.codec) {
    const message = `The stream already uses ${target.encoder.codec}; ffserver refuses "${name}", which produces ${found.codec}.`;
    state.report('codec-conflict', span, message, { fixes: name === span.value ? [emptied(node)] : [] });
  }
}

/** What an option is set by: the line, the words to point at, and the name as written. */
export interface OptionSource {
  readonly node: DirectiveNode;
  readonly nameSpan: WordNode;
  readonly valueSpan: WordNode;
  /** Whether the option's name was written by the person. */
  readonly named: boolean;
}

/** Sets an option of an encoder (ffserver_save_avoption). */
export function setOption(
  given: JudgeState,
  target: EncoderState,
  written: string,
  value: string,
  source: OptionSource,
): void {
  const state = softened(given, target.encoderOfPreset);
  const colon = written.indexOf(':');
  if (colon >= 0) {
    chooseEncoder(state, target, written.slice(0, colon), source.node, source.nameSpan);
    const { encoder } = target;
    if (encoder !== undefined && isBare(encoder.name)) {
      const message = `The encoder ${encoder.name} has no options of its own, and ffserver gives up reading here; write the option without "${encoder.name}:".`;
      const edits = [replacement(source.nameSpan, written.slice(colon + 1))];
      state.report('unknown-option', source.nameSpan, message, {
        fixes: [{ title: 'Write the option alone', safety: 'suggested', edits }],
      });
      return;
    }
  }
  const name = colon < 0 ? written : written.slice(colon + 1);
  if (isPlaceholder(state, source.nameSpan) || isPlaceholder(state, source.valueSpan)) return;
  const option = target.unsure ? 'unsure' : findOption(name, target.media, target.encoder?.name);
  if (option === 'unsure') {
    note(state, target, name, value, source, undefined);
    return;
  }
  if (option === 'unknown') {
    reportUnknownOption(state, target, name, source);
    return;
  }
  const fault = optionFault(option, value);
  if (fault !== undefined) {
    const shown = value === '' ? 'nothing' : `"${value.trimEnd()}"`;
    const near = option.constants.size > 0 ? nearest(value, option.constants.keys()) : undefined;
    const { fixes } = meant(
      source.valueSpan,
      source.valueSpan.value === value ? (near ?? withinRange(option, value)) : undefined,
    );
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const message = `The option "${name}" can't be ${shown}. ${fault}${hint}`;
    state.report('invalid-option-value', source.valueSpan, message, { fixes });
    return;
  }
  note(state, target, name, value, source, option);
}

function note(
  state: JudgeState,
  { options }: EncoderState,
  name: string,
  value: string,
  { node, nameSpan }: OptionSource,
  option: AvOption | undefined,
): void {
  const key = name.toLowerCase();
  const before = options.get(key);
  if (before === undefined) {
    options.set(key, { value, node });
    return;
  }
  // Of an option that nobody here knows, a sign may mean flags.
  if ((option === undefined || option.type === 'flags') && /^[+-]/.test(value)) {
    options.set(key, { value: before.value + value, node: before.node });
    return;
  }
  const message = `The option "${name}" is already set, to "${before.value}"; ffserver refuses a second value.`;
  state.report('repeated-option', nameSpan, message, {
    ...(presetMedium(before.node) === undefined ? {} : { severity: 'warning' as const }),
    related: [{ span: before.node, message: 'It is set here.' }],
    fixes: before.node === node ? [] : [emptied(node)],
  });
}

function reportUnknownOption(state: JudgeState, target: EncoderState, name: string, { nameSpan }: OptionSource): void {
  const { media, encoder } = target;
  if (encoder === undefined) {
    const owner = encoders.find((candidate) => candidate.media === media && ownsOption(candidate, name, media));
    if (owner !== undefined) {
      const codecWord = media === 'video' ? 'VideoCodec' : 'AudioCodec';
      const message = `"${name}" is an option of an encoder such as ${owner.name}; choose it above with ${codecWord}, or write "${owner.name}:${name}".`;
      const edits = [replacement(nameSpan, `${owner.name}:${name}`)];
      const fix = { title: `Write ${owner.name}:${name}`, safety: 'suggested' as const, edits };
      state.report('unknown-option', nameSpan, message, { fixes: nameSpan.value === name ? [fix] : [] });
      return;
    }
  }
  const near = nearest(
    name,
    optionsFor(media, encoder?.name).map((option) => option.name),
  );
  const { hint, fixes } = meant(nameSpan, nameSpan.value === name ? near : undefined);
  const whose =
    encoder === undefined
      ? `Without a chosen encoder there is no ${media} option "${name}"`
      : `The encoder ${encoder.name} has no ${media} option "${name}"`;
  state.report('unknown-option', nameSpan, sentence(whose, hint), { fixes });
}

/** The end of an option's range that is next to a number beyond it, where that end says something. */
function withinRange({ type, minimum, maximum }: AvOption, value: string): string | undefined {
  if (type !== 'number' || !/^[+-]?\d+(?:\.\d+)?$/.test(value)) return undefined;
  const end = Number(value) > maximum ? maximum : minimum;
  return Math.abs(end) < 2 ** 31 - 1 ? String(end) : undefined;
}

function ownsOption(encoder: Encoder, name: string, media: Media): boolean {
  return typeof findOption(name, media, encoder.name) === 'object' && findOption(name, media, undefined) === 'unknown';
}
