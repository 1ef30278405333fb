import type { Media } from '../schema/options.ts';
import { readVideoSize } from '../schema/video-sizes.ts';
import { describeAcl } from './acl.ts';
import { codecOf, type FeedModel, type ServerModel, type StreamModel } from './model.ts';
import { stemOf } from './multicast.ts';

/** How clients reach a stream. */
export interface StreamAddress {
  readonly protocol: 'HTTP' | 'RTSP' | 'RTP' | 'description';
  readonly url: string;
}

/** The host in the URLs of a server that listens everywhere. */
const anyHost = 'server.example.org';

/** Where clients find a stream; a stream of format rtp is there over RTSP, under its name. */
export function addressesOf(server: ServerModel, stream: StreamModel): readonly StreamAddress[] {
  const host = server.httpAddress === '0.0.0.0' || server.httpAddress === '' ? anyHost : server.httpAddress;
  const found: StreamAddress[] = [];
  const isRtp = stream.format?.name === 'rtp';
  if (isRtp && server.rtspPort > 0) {
    found.push({ protocol: 'RTSP', url: `rtsp://${host}:${server.rtspPort}/${stream.name}` });
  }
  const url = `http://${host}:${server.httpPort}/${stream.name}`;
  if (!isRtp && server.httpPort > 0) found.push({ protocol: 'HTTP', url });
  const multicast = server.multicasts.get(stream);
  const stem = stemOf(stream.name);
  if ((isRtp || multicast !== undefined) && server.httpPort > 0 && server.byStem().get(stem) === stream.section) {
    found.push({ protocol: 'description', url: `http://${host}:${server.httpPort}/${stem}.sdp` });
  }
  const group = multicast?.group.args[0]?.value;
  if (group !== undefined && multicast?.ports !== undefined) {
    found.push({ protocol: 'RTP', url: `rtp://${group}:${multicast.ports.first}` });
  }
  return found;
}

/** The bit rate of a medium in kbit/s: what is set, or ffserver's default; undefined where there is no such medium or nobody says. */
export function bitRateOf(stream: StreamModel, media: Media): number | undefined {
  if (codecOf(stream, media) === undefined) return undefined;
  const set = Number(stream.options[media].get('b')?.value ?? Number.NaN) / 1000;
  if (!Number.isNaN(set)) return set;
  return stream.usesDefaults ? 64 : undefined;
}

/** The bit rate of both media together, as ffserver counts it against MaxBandwidth. */
export function totalRate(stream: StreamModel): number {
  return (bitRateOf(stream, 'video') ?? 0) + (bitRateOf(stream, 'audio') ?? 0);
}

/** A stream's picture in words, such as `h264 640x360, 25 fps, 500 kbit/s`. */
export function describeVideo(stream: StreamModel): string | undefined {
  const codec = codecOf(stream, 'video');
  if (codec === undefined) return undefined;
  const size = readVideoSize(stream.options.video.get('video_size')?.value ?? (stream.usesDefaults ? '160x128' : ''));
  const base =
    stream.options.video.get('time_base')?.value.replace(/^1\//, '') ?? (stream.usesDefaults ? '5' : undefined);
  return phrase(codec, [size && `${size.width}x${size.height}`, base && `${base} fps`, rateWord(stream, 'video')]);
}

/** A stream's sound in words, such as `aac 44100 Hz, 2 channels, 128 kbit/s`. */
export function describeAudio(stream: StreamModel): string | undefined {
  const codec = codecOf(stream, 'audio');
  if (codec === undefined) return undefined;
  const samples = stream.options.audio.get('ar')?.value ?? (stream.usesDefaults ? '22050' : undefined);
  const channels = stream.options.audio.get('ac')?.value ?? (stream.usesDefaults ? '1' : undefined);
  const channelWord = channels && `${channels} ${channels === '1' ? 'channel' : 'channels'}`;
  return phrase(codec, [samples && `${samples} Hz`, channelWord, rateWord(stream, 'audio')]);
}

function rateWord(stream: StreamModel, media: Media): string | undefined {
  const rate = bitRateOf(stream, media);
  return rate === undefined ? undefined : `${rate} kbit/s`;
}

function phrase(codec: string, parts: readonly (string | undefined)[]): string {
  const known = parts.filter((part) => part !== undefined && part !== '');
  return known.length === 0 ? codec : `${codec} ${known.join(', ')}`;
}

/** A stream as Markdown. */
export function describeStream(server: ServerModel, stream: StreamModel): string {
  const addresses = addressesOf(server, stream).map(({ protocol, url }) => `- ${protocol}: \`${url}\``);
  const media = [describeVideo(stream), describeAudio(stream)]
    .filter((part) => part !== undefined)
    .map((part) => `- ${part}`);
  const what = stream.isStatus ? ['- a page about the server'] : media;
  return [`**Stream ${stream.name}**`, [...addresses, ...what].join('\n'), describeAcl(stream.acl)]
    .filter(Boolean)
    .join('\n\n');
}

/** A feed as Markdown. */
export function describeFeed(server: ServerModel, feed: FeedModel): string {
  const streams = server.streams.filter((stream) => stream.feed === feed).map((stream) => stream.name);
  const file = feed.file?.args[0]?.value ?? `/tmp/${feed.name}.ffm`;
  const source = feed.launch === undefined ? 'ffmpeg sends it' : 'ffserver starts ffmpeg for it';
  return [
    `**Feed ${feed.name}**`,
    `- ${source}\n- kept in \`${file}\`\n- ${streams.length === 0 ? 'no stream uses it' : `used by ${streams.join(', ')}`}`,
    describeAcl(feed.acl),
  ].join('\n\n');
}
