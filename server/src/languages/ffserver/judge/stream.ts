import type { DirectiveNode, SectionNode } from '../parse/tree.ts';
import { codecsWithoutBitRate } from '../schema/codecs.ts';
import { guessFormat } from '../schema/formats.ts';
import type { Media } from '../schema/options.ts';
import type { StreamModel } from '../streams/model.ts';
import { readAcl } from './common.ts';
import type { EncoderState } from './encoder-options.ts';
import { nameSpan } from './feed.ts';
import type { JudgeState } from './state.ts';
import { judgeStreamDirective } from './stream-directives.ts';
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
      },
    );
  } else state.names.set(title, nameSpan(section));
  if (state.feeds.length === 0) state.namesBeforeFeeds.add(title);

  const stream: StreamState = {
    section,
    isStatus: false,
    format: guessFormat(title),
    // An extension that is not known here may be known to FFmpeg.
    formatUnsure: guessFormat(title) === undefined && title.includes('.'),
    formatNode: undefined,
    feed: undefined,
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
  state.streams.push(modelOf(stream));
}

function encoderState(media: Media): EncoderState {
  return { media, encoder: undefined, unsure: false, options: new Map() };
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

/** With NoDefaults, ffserver wants what it would else have set (add_codec). */
function closeStream(state: JudgeState, stream: StreamState, close: DirectiveNode): void {
  const { format, feed } = stream;
  if ((stream.defaults & 1) === 1 || feed === undefined || format === undefined || stream.isStatus) return;
  if (stream.formatUnsure || format.name === 'ffm') return;
  const missing: string[] = [];
  const audio = stream.audio.encoder?.codec ?? (format.known ? format.audio : undefined);
  if (stream.without.audio === undefined && audio !== undefined && !stream.audio.unsure) {
    const { options } = stream.audio;
    const rate = options.get('b') ?? options.get('ab');
    if (rate === undefined ? codecsWithoutBitRate.has(audio) : Number(rate.value) === 0) missing.push('AudioBitRate');
    const samples = options.get('ar');
    if (samples === undefined || Number(samples.value) === 0) missing.push('AudioSampleRate');
  }
  const video = stream.video.encoder?.codec ?? (format.known ? format.video : undefined);
  if (stream.without.video === undefined && video !== undefined && !stream.video.unsure) {
    if (!stream.video.options.has('video_size')) missing.push('VideoSize');
  }
  for (const name of missing) {
    const media = name.startsWith('Audio') ? 'Audio' : 'Video';
    const message = `NoDefaults holds here, so that the stream needs ${name} above, or No${media}.`;
    state.report('missing-setting', close, message);
  }
}
