import { insertion } from '../../../core/text/edit.ts';
import type { DirectiveNode, SectionNode } from '../parse/tree.ts';
import { encoderFor, hasOptionalEncoder, needsBitRate } from '../schema/codecs.ts';
import { guessFormat } from '../schema/formats.ts';
import type { Media } from '../schema/options.ts';
import type { FeedModel, StreamModel } from '../streams/model.ts';
import { readAcl } from './acl.ts';
import { type EncoderState, softened } from './encoder-options.ts';
import { nameSpan, renamed } from './feed.ts';
import { readSection } from './reading.ts';
import type { JudgeState } from './state.ts';
import { judgeStreamDirective } from './stream-directives.ts';
import { findFeed } from './stream-feed.ts';
import type { StreamState } from './stream-state.ts';

/** Reads a stream (ffserver_parse_config_stream). */
export function judgeStream(state: JudgeState, section: SectionNode): void {
  const { title } = section;
  const twin = state.names.get(title);
  if (twin !== undefined) {
    state.report(
      'duplicate-name',
      nameSpan(section),
      `"${title}" is already the name of a section; ffserver refuses a second one.`,
      {
        related: [{ span: twin, message: 'The first one is here.' }],
        fixes: renamed(state, section),
      },
    );
  } else state.names.set(title, nameSpan(section));
  if (state.feeds.length === 0) state.namesBeforeFeeds.add(title);

  const feed = findFeed(state, section);
  const key = `${state.template} ${state.useDefaults} ${feed !== undefined}`;
  const model = readSection(state, section, key, (own) => readStream(own, section, feed));
  state.streams.push(model.feed === feed ? model : { ...model, feed });
}

/** What follows from a stream's own lines, from the defaults, and from whether it has a feed. */
function readStream(state: JudgeState, section: SectionNode, feed: FeedModel | undefined): StreamModel {
  const stream: StreamState = {
    section,
    isStatus: false,
    format: guessFormat(section.title),
    formatUnsure: false,
    formatNode: undefined,
    feed,
    feedNode: undefined,
    file: undefined,
    video: encoderState('video'),
    audio: encoderState('audio'),
    codecNodes: {},
    without: {},
    defaults: state.useDefaults ? 1 : 0,
    acl: [],
    directives: new Map(),
  };
  for (const node of section.directives) {
    const name = node.name.value.toLowerCase();
    if (!stream.directives.has(name)) stream.directives.set(name, node);
    if (name === 'acl') {
      const row = readAcl(state, node);
      if (row !== undefined) stream.acl.push(row);
    } else judgeStreamDirective(state, stream, node, name);
  }
  if (section.close !== undefined) closeStream(state, stream, section.close);
  return modelOf(stream);
}

function encoderState(media: Media): EncoderState {
  return { media, encoder: undefined, unsure: false, preset: undefined, encoderOfPreset: false, options: new Map() };
}

function modelOf(stream: StreamState): StreamModel {
  const { section, isStatus, format, formatNode, feed, feedNode, file, codecNodes, without, acl, directives } = stream;
  return {
    section,
    name: section.title,
    isStatus,
    format: stream.formatUnsure ? undefined : format,
    formatNode,
    feed,
    feedNode,
    file,
    encoders: {
      ...(stream.video.encoder === undefined ? {} : { video: stream.video.encoder }),
      ...(stream.audio.encoder === undefined ? {} : { audio: stream.audio.encoder }),
    },
    codecNodes,
    without,
    options: { video: stream.video.options, audio: stream.audio.options },
    usesDefaults: (stream.defaults & 1) === 1,
    acl,
    directives,
  };
}

/** What ffserver checks of the encoders at the end of a stream that is made from a feed (add_codec). */
function closeStream(state: JudgeState, stream: StreamState, close: DirectiveNode): void {
  const { format, feed } = stream;
  if (feed === undefined || format === undefined || stream.isStatus) return;
  if (stream.formatUnsure || format.name === 'ffm') return;
  for (const media of ['audio', 'video'] satisfies Media[]) {
    const codec = stream[media].encoder?.codec ?? format[media];
    if (stream.without[media] !== undefined || codec === undefined || stream[media].unsure) continue;
    const encoder = encoderFor(codec);
    const soft = softened(state, stream[media].preset !== undefined);
    if (encoder === undefined) reportNoEncoder(soft, stream, close, media, codec);
    else if ((stream.defaults & 1) === 0) wantSettings(soft, stream[media], close, encoder.name);
  }
}

function reportNoEncoder(
  state: JudgeState,
  stream: StreamState,
  close: DirectiveNode,
  media: Media,
  codec: string,
): void {
  const directive = media === 'audio' ? 'NoAudio' : 'NoVideo';
  const node = stream.codecNodes[media] ?? stream.formatNode ?? close;
  const message = `FFmpeg 3.4 has no encoder for ${codec}, and ffserver aborts; choose another codec, or write ${directive}.`;
  const edits = [insertion(close.start, `${directive}\n`)];
  state.report('no-encoder', node.args[0] ?? node.name, message, {
    ...(hasOptionalEncoder(codec) ? { severity: 'warning' as const } : {}),
    fixes: [{ title: `Write ${directive}`, safety: 'suggested', edits }],
  });
}

/** With NoDefaults, ffserver wants what it would else have set. */
function wantSettings(state: JudgeState, target: EncoderState, close: DirectiveNode, encoder: string): void {
  const { media, options } = target;
  const isZero = (name: string) => Number(options.get(name)?.value ?? 0) === 0;
  const missing: string[] = [];
  if (media === 'audio') {
    const rate = options.get('b') ?? options.get('ab');
    if (rate === undefined ? needsBitRate(encoder) : isZero('b') && isZero('ab')) missing.push('AudioBitRate');
    if (isZero('ar')) missing.push('AudioSampleRate');
  } else if (!options.has('video_size')) missing.push('VideoSize');
  for (const name of missing) {
    const without = media === 'audio' ? 'NoAudio' : 'NoVideo';
    const value = usualSettings[name]!;
    const edits = [insertion(close.start, `${name} ${value}\n`)];
    state.report(
      'missing-setting',
      close,
      `NoDefaults holds here, so that the stream needs ${name} above, or ${without}.`,
      {
        fixes: [{ title: `Write ${name} ${value}`, safety: 'suggested', edits }],
      },
    );
  }
}

/** What ffserver sets by default (add_codec), in the units of its directives. */
const usualSettings: Readonly<Record<string, string>> = {
  AudioBitRate: '64',
  AudioSampleRate: '22050',
  VideoSize: '160x128',
};
