import type { Completion } from '../../../core/features/completion.ts';
import { basename } from '../../../core/text/path.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { workspacePresets } from '../presets/find-presets.ts';
import { encoderFor, encoders, limitsOf } from '../schema/codecs.ts';
import { formats, inputFormats } from '../schema/formats.ts';
import { genericOptions } from '../schema/option-table.ts';
import { findOption, type Media, optionsFor } from '../schema/options.ts';
import { pixelFormats } from '../schema/pixel-formats.ts';
import type { Scope } from '../schema/scope.ts';
import { namedSizes } from '../schema/video-sizes.ts';
import { completeLaunch } from './launch.ts';

/** Where in a directive the cursor is; `args` are the words before it, the one that is being written included. */
export interface ValuePlace {
  readonly scope: Scope;
  readonly name: string;
  readonly index: number;
  readonly args: readonly string[];
}

const value = (label: string, detail?: string, rank = 1): Completion => ({
  label,
  kind: 'value',
  rank,
  ...(detail === undefined ? {} : { detail }),
});

/** Values that are often wanted, by directive. */
const usual: Readonly<Record<string, readonly string[]>> = {
  httpport: ['8090'],
  rtspport: ['5554'],
  httpbindaddress: ['0.0.0.0', '127.0.0.1'],
  rtspbindaddress: ['0.0.0.0', '127.0.0.1'],
  maxhttpconnections: ['2000'],
  maxclients: ['1000'],
  maxbandwidth: ['10000'],
  customlog: ['-', '/var/log/ffserver.log'],
  filemaxsize: ['5M', '100M', '1G'],
  metadata: ['title', 'author', 'comment', 'copyright', 'genre', 'date'],
  preroll: ['5', '10', '15'],
  videobitraterange: ['200-400'],
  multicastport: ['6000'],
  audiobitrate: ['64', '128'],
  videobitrate: ['500', '1000', '2000'],
  videoframerate: ['25', '15', '30'],
  videogopsize: ['12', '25', '50'],
  strict: ['experimental', 'unofficial', 'normal', 'strict', 'very'],
  multicastaddress: ['224.124.0.1'],
  multicastttl: ['16'],
  url: ['http://example.org/'],
};

/** What may stand at a place; undefined where nothing is known about it. */
export function completeValue(analysis: FfserverAnalysis, offset: number, place: ValuePlace): Completion[] | undefined {
  const { name, index, scope, args } = place;
  if (name === 'acl') {
    if (index === 0) return [value('allow'), value('deny')];
    return index > 2 ? undefined : [value('127.0.0.1'), value('192.168.0.0'), value('192.168.255.255')];
  }
  if (name === 'avoptionvideo' || name === 'avoptionaudio') {
    const media = name === 'avoptionvideo' ? 'video' : 'audio';
    return optionItems(analysis, offset, media, index, args);
  }
  if (name === 'avpresetvideo' || name === 'avpresetaudio') return index > 0 ? undefined : presetItems(analysis);
  if (name === 'launch') return args[index]?.startsWith('-') || index > 0 ? completeLaunch() : [value('ffmpeg')];
  if (index > 0) return undefined;
  if (scope === 'stream') {
    if (name === 'feed') return feedItems(analysis, offset);
    if (name === 'format') return formatItems();
    if (name === 'audiocodec') return encoderItems(analysis, offset, 'audio');
    if (name === 'videocodec') return encoderItems(analysis, offset, 'video');
    if (name === 'videosize')
      return [...namedSizes].map(([label, { width, height }]) => value(label, `${width}x${height}`));
    if (name === 'pixelformat') return pixelFormatItems(analysis, offset);
    if (name === 'inputformat') return inputFormats.map((label) => value(label));
    if (name === 'audiosamplerate' || name === 'audiochannels') return audioItems(analysis, offset, name);
    if (name === 'debug')
      return [...(genericOptions.get('debug')?.constants.keys() ?? [])].map((label) => value(label));
  }
  return usual[name]?.map((label, rank) => value(label, undefined, rank));
}

function feedItems(analysis: FfserverAnalysis, offset: number): Completion[] {
  return analysis.model.feeds
    .filter(({ section }) => section.start < offset)
    .map(({ name }): Completion => ({ label: name, kind: 'reference' }));
}

/** The formats that ffserver is mostly used with. */
const common = 'flv asf rtp mpjpeg jpeg status mp3 ogg webm mpeg avi swf mp2'.split(' ');

function formatItems(): Completion[] {
  const first = common.map((label, rank) => {
    const title = formats.find(({ name }) => name === label)?.title;
    return value(
      label,
      label === 'status' ? 'A page about the server' : label === 'jpeg' ? 'Single pictures' : title,
      rank,
    );
  });
  const others = formats
    .filter(({ name }) => !common.includes(name))
    .map(({ name, title }) => value(name, title, common.length));
  return [...first, ...others];
}

/** The presets that FFmpeg 3.4 brings itself. */
const ownPresets = 'libvpx-360p libvpx-720p libvpx-720p50_60 libvpx-1080p libvpx-1080p50_60'.split(' ');

function presetItems({ files }: FfserverAnalysis): Completion[] {
  const others = workspacePresets(files).map((path) => value(basename(path).replace(/\.ffpreset$/, ''), path, 0));
  return [...others, ...ownPresets.map((label) => value(label, 'Of FFmpeg itself'))];
}

function streamAt(analysis: FfserverAnalysis, offset: number) {
  const section = analysis.sectionAt(offset);
  return analysis.model.streams.find((stream) => stream.section === section);
}

function encoderItems(analysis: FfserverAnalysis, offset: number, media: Media): Completion[] {
  const carries = streamAt(analysis, offset)?.format?.carries;
  return encoders
    .filter((encoder) => encoder.media === media && !encoder.optional)
    .map(({ name, title, codec }) => value(name, title, carries === undefined || carries.includes(codec) ? 0 : 1));
}

function optionItems(
  analysis: FfserverAnalysis,
  offset: number,
  media: Media,
  index: number,
  args: readonly string[],
): Completion[] | undefined {
  const encoder = streamAt(analysis, offset)?.encoders[media]?.name;
  if (index === 0) {
    return optionsFor(media, encoder).map((option): Completion => ({ label: option.name, kind: 'key', entry: option }));
  }
  if (index > 1) return undefined;
  const written = args[0] ?? '';
  const prefix = written.includes(':') ? written.slice(0, written.indexOf(':')) : undefined;
  const option = findOption(written.slice(written.indexOf(':') + 1), media, prefix ?? encoder);
  if (typeof option === 'string') return undefined;
  if (option.type === 'boolean') return [value('1'), value('0')];
  const known = namedValues[option.name];
  if (option.type === 'string' && known !== undefined) return known.map((label, rank) => value(label, undefined, rank));
  const names = [...option.constants].map(([label, number]) =>
    value(option.type === 'flags' ? `+${label}` : label, String(number)),
  );
  const standard = option.standard === undefined || names.length > 0 ? [] : [value(String(option.standard), 'default')];
  return [...names, ...standard];
}

/** Values of options that are texts to FFmpeg, and names to libx264. */
const namedValues: Readonly<Record<string, readonly string[]>> = {
  preset: 'veryfast ultrafast superfast faster fast medium slow slower veryslow'.split(' '),
  tune: 'zerolatency film animation grain stillimage psnr ssim fastdecode'.split(' '),
  profile: 'baseline main high high10 high422 high444'.split(' '),
  level: '3.0 3.1 4.0 4.1 5.0 5.1'.split(' '),
};

/** The encoder that makes a stream's sound or picture in the end. */
function encoderAt(analysis: FfserverAnalysis, offset: number, media: Media): string | undefined {
  const stream = streamAt(analysis, offset);
  const codec = stream?.encoders[media]?.codec ?? stream?.format?.[media];
  return codec === undefined ? undefined : encoderFor(codec)?.name;
}

function pixelFormatItems(analysis: FfserverAnalysis, offset: number): Completion[] {
  const fitting = limitsOf(encoderAt(analysis, offset, 'video') ?? '').pixelFormats;
  const rank = (label: string) => (label === 'yuv420p' ? 0 : fitting.includes(label) ? 1 : 2);
  return pixelFormats.map((label) => value(label, undefined, rank(label)));
}

function audioItems(
  analysis: FfserverAnalysis,
  offset: number,
  name: 'audiosamplerate' | 'audiochannels',
): Completion[] {
  const limits = limitsOf(encoderAt(analysis, offset, 'audio') ?? '');
  const [known, common] =
    name === 'audiochannels' ? [limits.channels, [2, 1]] : [limits.sampleRates, [44100, 22050, 48000, 11025]];
  const all = known.length === 0 ? common : known;
  return all.map((number) => value(String(number), undefined, common.includes(number) ? common.indexOf(number) : 9));
}
