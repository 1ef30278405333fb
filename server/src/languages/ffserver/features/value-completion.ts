import type { Completion } from '../../../core/features/completion.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { encoders } from '../schema/codecs.ts';
import { formats } from '../schema/formats.ts';
import { findOption, type Media, optionsFor } from '../schema/options.ts';
import { pixelFormats } from '../schema/pixel-formats.ts';
import type { Scope } from '../schema/scope.ts';
import { namedSizes } from '../schema/video-sizes.ts';

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
  audiochannels: ['1', '2'],
  audiosamplerate: ['44100', '22050', '48000', '11025'],
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
  if (index > 0) return undefined;
  if (scope === 'stream') {
    if (name === 'feed') return feedItems(analysis, offset);
    if (name === 'format') return formatItems();
    if (name === 'audiocodec') return encoderItems(analysis, offset, 'audio');
    if (name === 'videocodec') return encoderItems(analysis, offset, 'video');
    if (name === 'videosize')
      return [...namedSizes].map(([label, { width, height }]) => value(label, `${width}x${height}`));
    if (name === 'pixelformat')
      return pixelFormats.map((label) => value(label, undefined, label === 'yuv420p' ? 0 : 1));
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
  const option = findOption((args[0] ?? '').replace(/^[^:]*:/, ''), media, encoder);
  if (typeof option === 'string') return undefined;
  if (option.type === 'boolean') return [value('1'), value('0')];
  return [...option.constants.keys()].map((name) => value(option.type === 'flags' ? `+${name}` : name));
}
