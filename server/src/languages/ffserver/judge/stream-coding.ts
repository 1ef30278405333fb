import { nearest } from '../../../core/text/nearest.ts';
import { removeDirective } from '../fixes.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import type { Media } from '../schema/options.ts';
import { findPixelFormat, pixelFormats } from '../schema/pixel-formats.ts';
import { namedSizes, readVideoSize } from '../schema/video-sizes.ts';
import { integerOf, isPlaceholder, spanOf, textOf } from './common.ts';
import { setOption } from './encoder-options.ts';
import { meant, sentence } from './finding.ts';
import { intMaximum, intMinimum, readFloat, readInteger } from './numbers.ts';
import type { JudgeState } from './state.ts';
import type { StreamState } from './stream-state.ts';

/** Directives that hand their argument on to one option as it is: medium and option. */
const handedOn: Readonly<Record<string, readonly [Media, string]>> = {
  audiochannels: ['audio', 'ac'],
  audiosamplerate: ['audio', 'ar'],
  videogopsize: ['video', 'g'],
  videoqdiff: ['video', 'qdiff'],
  videoqmax: ['video', 'qmax'],
  videoqmin: ['video', 'qmin'],
  lumimask: ['video', 'lumi_mask'],
  darkmask: ['video', 'dark_mask'],
};

/** Directives that set options of the video encoder to what is fixed. */
const fixed: Readonly<Record<string, readonly (readonly [option: string, value: string])[]>> = {
  videointraonly: [['g', '1']],
  videohighquality: [['mbd', '+bits']],
  video4motionvector: [
    ['mbd', '+bits'],
    ['flags', '+mv4'],
  ],
  bitexact: [['flags', '+bitexact']],
  dctfastint: [['dct', 'fastint']],
  idctsimple: [['idct', 'simple']],
};

/** Directives that take an integer: factor, least, greatest, option, and what is wanted in words. */
const integers: Readonly<Record<string, readonly [number, number, number, string, string]>> = {
  videobitrate: [1000, intMinimum, intMaximum, 'b', 'a whole number of kbit/s'],
  videobitratetolerance: [1000, intMinimum, intMaximum, 'bt', 'a whole number of kbit/s'],
  videobuffersize: [8 * 1024, 0, intMaximum, 'bufsize', 'a whole number of Kibyte'],
};

/** Reads a directive about encoders; tells whether it is one. */
export function judgeCoding(state: JudgeState, stream: StreamState, node: DirectiveNode, name: string): boolean {
  const set = (media: Media, option: string, value: string) => {
    setOption(state, stream[media], option, value, {
      node,
      nameSpan: node.name,
      valueSpan: spanOf(node),
      named: false,
    });
  };
  const simple = handedOn[name];
  if (simple !== undefined) {
    set(simple[0], simple[1], textOf(node));
    return true;
  }
  const constant = fixed[name];
  if (constant !== undefined) {
    for (const [option, value] of constant) set('video', option, value);
    return true;
  }
  const integer = integers[name];
  if (integer !== undefined) {
    const [factor, least, greatest, option, words] = integer;
    const value = integerOf(state, node, factor, least, greatest, words);
    if (value !== undefined) set('video', option, String(value));
    return true;
  }
  switch (name) {
    case 'audiobitrate':
      judgeAudioRate(state, node, set);
      return true;
    case 'videobitraterange':
      judgeRange(state, node, set);
      return true;
    case 'debug':
    case 'strict':
      set('audio', name, textOf(node));
      set('video', name, textOf(node));
      return true;
    case 'videosize':
      judgeSize(state, node, set);
      return true;
    case 'videoframerate':
      set('video', 'time_base', `1/${textOf(node)}`);
      return true;
    case 'pixelformat':
      judgePixelFormat(state, node, set);
      return true;
    case 'qscale': {
      const value = integerOf(state, node, 0, intMinimum, intMaximum, 'a whole number');
      set('video', 'flags', '+qscale');
      if (value !== undefined) set('video', 'global_quality', String((118 * value) | 0));
      return true;
    }
    case 'videotag':
      judgeTag(state, node, set);
      return true;
    case 'avoptionvideo':
    case 'avoptionaudio': {
      const media = name === 'avoptionvideo' ? 'video' : 'audio';
      const source = { node, nameSpan: spanOf(node), valueSpan: spanOf(node, node.args.length - 1), named: true };
      if (isPlaceholder(state, node.args[0])) return true;
      setOption(state, stream[media], textOf(node), textOf(node, 1), source);
      return true;
    }
    default:
      return false;
  }
}

type SetValue = (media: Media, option: string, value: string) => void;

function judgeAudioRate(state: JudgeState, node: DirectiveNode, set: SetValue): void {
  const text = textOf(node);
  const value = readFloat(text);
  // C's greatest float.
  if (value !== undefined && !(Math.abs(value) > 3.4028234663852886e38)) {
    set('audio', 'b', Number.isNaN(value) ? String(-(2 ** 63)) : String(Math.round(value * 1000)));
  } else if (!isPlaceholder(state, node.args[0])) {
    const given =
      text === '' ? 'AudioBitRate needs a number of kbit/s' : `"${text.trimEnd()}" is not a number of kbit/s`;
    state.report('invalid-number', spanOf(node), `${given}; ffserver refuses the file.`);
  }
}

function judgeRange(state: JudgeState, node: DirectiveNode, set: SetValue): void {
  const text = textOf(node);
  if (isPlaceholder(state, node.args[0])) return;
  const dash = text.indexOf('-');
  const least = dash < 0 ? undefined : readInteger(text.slice(0, dash), 1000, 0, intMaximum);
  const greatest = dash < 0 ? undefined : readInteger(text.slice(dash + 1), 1000, 0, intMaximum);
  if (least === undefined || greatest === undefined) {
    const message = `${node.name.value} needs two whole numbers of kbit/s with a dash between, such as 200-400.`;
    state.report('invalid-number', spanOf(node), message);
    return;
  }
  set('video', 'minrate', String(least));
  set('video', 'maxrate', String(greatest));
}

function judgeSize(state: JudgeState, node: DirectiveNode, set: SetValue): void {
  const text = textOf(node);
  if (isPlaceholder(state, node.args[0])) return;
  const size = readVideoSize(text);
  const span = spanOf(node);
  if (size === undefined) {
    const near = namedSizes.has(text.toLowerCase()) ? text.toLowerCase() : nearest(text, namedSizes.keys());
    const { hint, fixes } = meant(span, text === '' ? undefined : near);
    const given =
      text === ''
        ? 'VideoSize needs a size such as 352x288'
        : `"${text.trimEnd()}" is neither a size such as 352x288 nor the name of one`;
    state.report('invalid-video-size', span, sentence(given, hint), { fixes: text === '' ? [] : fixes });
    return;
  }
  if (size.width % 2 !== 0 || size.height % 2 !== 0) {
    const even = `${size.width + (size.width % 2)}x${size.height + (size.height % 2)}`;
    state.report('odd-video-size', span, `Most encoders want even numbers; ${even} is the next size.`, {
      fixes: [
        {
          title: `Change to ${even}`,
          safety: 'suggested',
          edits: [{ start: span.start, end: span.end, newText: even }],
        },
      ],
    });
  }
  set('video', 'video_size', text);
}

function judgePixelFormat(state: JudgeState, node: DirectiveNode, set: SetValue): void {
  const text = textOf(node);
  if (isPlaceholder(state, node.args[0])) return;
  if (findPixelFormat(text) !== undefined) {
    set('video', 'pixel_format', text);
    return;
  }
  const span = spanOf(node);
  const { hint, fixes } = meant(span, text === '' ? undefined : nearest(text, pixelFormats));
  const given =
    text === '' ? 'PixelFormat needs the name of a pixel format' : `FFmpeg 3.4 has no pixel format "${text.trimEnd()}"`;
  state.report('unknown-pixel-format', span, sentence(given, hint), { fixes: text === '' ? [] : fixes });
}

function judgeTag(state: JudgeState, node: DirectiveNode, set: SetValue): void {
  const tag = textOf(node);
  if (new TextEncoder().encode(tag).length !== 4) {
    if (isPlaceholder(state, node.args[0])) return;
    state.report(
      'video-tag-length',
      spanOf(node),
      'A tag has four characters; ffserver ignores this one without a word.',
      { fixes: [removeDirective(state.around.text, node)] },
    );
    return;
  }
  const bytes = new TextEncoder().encode(tag);
  set('video', 'codec_tag', String(bytes.reduceRight((value, byte) => value * 256 + byte, 0)));
}
