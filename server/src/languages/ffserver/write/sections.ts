import { fittingSize, sizeLimitsOf } from '../schema/size-limits.ts';
import { readVideoSize } from '../schema/video-sizes.ts';
import type { StreamKind } from './stream-kinds.ts';

/** What a stream's encoders are told. */
export interface StreamSettings {
  readonly feed: string;
  /** Even numbers, such as `640x360`. */
  readonly size: string;
  /** Whole pictures a second. */
  readonly frameRate: string;
  /** In kbit/s. */
  readonly videoRate: string;
}

/** The bit rate of sound in what we write, in kbit/s. */
export const audioRate = 96;

/** A section as text without a line end; what stands in it is indented by four blanks. */
export function writeSection(tag: 'Feed' | 'Stream' | 'Redirect', name: string, lines: readonly string[]): string {
  return [`<${tag} ${name}>`, ...lines.map((line) => `    ${line}`), `</${tag}>`].join('\n');
}

/** The size that is asked for, or the nearest that the kind's encoder takes. */
function sizeFor({ lines }: StreamKind, size: string): string {
  const codec = lines.find((line) => line.startsWith('VideoCodec '))?.slice('VideoCodec '.length);
  const limits = codec === undefined ? undefined : sizeLimitsOf(codec);
  const wanted = readVideoSize(size);
  if (limits === undefined || wanted === undefined) return size;
  const { width, height } = fittingSize(limits, wanted);
  return `${width}x${height}`;
}

/** A stream of a kind, made from a feed. */
export function writeStream(kind: StreamKind, name: string, settings: StreamSettings): string {
  const { feed, size, frameRate, videoRate } = settings;
  const isIntra = kind.lines.includes('VideoIntraOnly');
  const video = [
    `VideoSize ${sizeFor(kind, size)}`,
    `VideoFrameRate ${frameRate}`,
    `VideoBitRate ${videoRate}`,
    ...(isIntra ? [] : [`VideoGopSize ${Number(frameRate) * 2}`]),
  ];
  const audio = [`AudioBitRate ${audioRate}`, 'AudioChannels 2', 'AudioSampleRate 44100'];
  return writeSection('Stream', name, [
    `Feed ${feed}`,
    ...kind.lines,
    ...(kind.hasVideo ? video : ['NoVideo']),
    ...(kind.hasAudio ? audio : ['NoAudio']),
  ]);
}

/** A feed that only one address may send to. */
export function writeFeed(name: string, maxSize: string, sender: string): string {
  return writeSection('Feed', name, [`File /tmp/${name}`, `FileMaxSize ${maxSize}`, `ACL allow ${sender}`]);
}
