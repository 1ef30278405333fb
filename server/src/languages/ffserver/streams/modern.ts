import type { Choice } from '../../../core/questions/question.ts';
import { type FeedModel, type ServerModel, type StreamModel, streamsByFeed } from './model.ts';
import { audioWords, isSilent, videoWords } from './modern-codecs.ts';

/** Where streams may go. */
export const targets: readonly (Choice & { readonly value: Target })[] = [
  { value: 'as-they-are', label: 'RTP streams to RTSP, others to HLS', detail: 'As the clients are used to' },
  { value: 'rtsp', label: 'All to RTSP', detail: 'A media server such as MediaMTX on this machine' },
  { value: 'hls', label: 'All to HLS', detail: 'A folder that a web server publishes' },
];

export type Target = 'as-they-are' | 'rtsp' | 'hls';

/**
 * The command lines by which a present-day ffmpeg does what the feeds and streams do, as the text of a shell script: streams
 * go to a media server that takes RTSP, or become HLS in a folder for a web server.
 */
export function modernCommands(server: ServerModel, target: Target = 'as-they-are'): string {
  const isLive = (stream: StreamModel) =>
    target === 'rtsp' || (target === 'as-they-are' && /^rts?p$/.test(stream.format?.name ?? ''));
  const served = server.streams.filter((stream) => !stream.isStatus && !isSilent(stream));
  const byFeed = streamsByFeed(served);
  const names = namesOf(served);
  const outputs = (streams: readonly StreamModel[]) => streams.map((stream) => outputOf(stream, names, isLive(stream)));
  const commands = [
    ...server.feeds.flatMap((feed) => {
      const streams = byFeed.get(feed) ?? [];
      return streams.length === 0 ? [] : [{ ...inputOf(feed), outputs: outputs(streams) }];
    }),
    ...served
      .filter((stream) => isOfFile(stream))
      .map((stream) => ({
        note: `Stream ${stream.name}, from a file`,
        input: ['-re', '-i', stream.file!.args[0]?.value ?? ''],
        outputs: outputs([stream]),
      })),
  ];
  const inBackground = commands.length > 1;
  const remarks = [
    ...server.streams
      .filter((stream) => !stream.isStatus && stream.feed === undefined && !isOfFile(stream))
      .map(leftOut),
    ...server.redirects
      .filter(({ url }) => url !== '')
      .map(({ name, url }) => `# Redirect ${name} to ${url}: a matter of the web server.`),
  ];
  return [
    '#!/bin/sh',
    '# ffserver was removed in FFmpeg 4.0. These commands send the same streams with ffmpeg 4 or newer.',
    ...(served.some(isLive) ? ['# RTSP goes to a media server such as MediaMTX on this machine.'] : []),
    ...(served.some((stream) => !isLive(stream)) ? ['# HLS goes into a folder that a web server publishes.'] : []),
    'set -eu',
    '',
    ...commands.flatMap(({ note, input, outputs: written }) => [
      `# ${note}`,
      `${command(input, written)}${inBackground ? ' &' : ''}`,
      '',
    ]),
    ...(commands.length === 0 ? ['# There is no stream with a feed or a file.', ''] : []),
    ...remarks,
    ...(inBackground ? ['wait', ''] : remarks.length > 0 ? [''] : []),
  ].join('\n');
}

const isOfFile = ({ feedNode, file }: StreamModel) => feedNode === undefined && file !== undefined;

/** Why a stream has no command. */
function leftOut({ name, feedNode }: StreamModel): string {
  const reason = feedNode === undefined ? 'it has neither feed nor file' : 'the feed that it names is not there';
  return `# Stream ${name} is left out: ${reason}.`;
}

function inputOf(feed: FeedModel): { note: string; input: readonly string[] } {
  const words = feed.launch?.args.slice(1).map((word) => word.value) ?? [];
  const last = words.lastIndexOf('-i');
  return last < 0
    ? {
        note: `Feed ${feed.name}; put your own input in place of /dev/video0`,
        input: ['-f', 'v4l2', '-i', '/dev/video0'],
      }
    : { note: `Feed ${feed.name}`, input: words.slice(0, last + 2) };
}

/** A name for each stream that is fit for URLs and files, and no other's. */
function namesOf(streams: readonly StreamModel[]): ReadonlyMap<StreamModel, string> {
  const clean = (text: string) => text.replace(/[^\w.-]/g, '_').replace(/^[.-]+/, '') || 'stream';
  const stemOf = ({ name }: StreamModel) => clean(name.replace(/\.[^./]*$/, ''));
  const counts = new Map<string, number>();
  for (const stream of streams) counts.set(stemOf(stream), (counts.get(stemOf(stream)) ?? 0) + 1);
  return new Map(
    streams.map((stream, index) => {
      const stem = stemOf(stream);
      return [stream, counts.get(stem) === 1 ? stem : `${clean(stream.name.replaceAll('.', '-'))}-${index + 1}`];
    }),
  );
}

function outputOf(stream: StreamModel, names: ReadonlyMap<StreamModel, string>, isLive: boolean): string[] {
  const name = names.get(stream)!;
  const words = [...videoWords(stream, isLive), ...audioWords(stream)];
  if (isLive) return [...words, '-f', 'rtsp', `rtsp://127.0.0.1:8554/${name}`];
  const list = ['-hls_time', '4', '-hls_list_size', '6', '-hls_flags', 'delete_segments'];
  return [...words, '-f', 'hls', ...list, `/var/www/html/live/${name}.m3u8`];
}

function command(input: readonly string[], outputs: readonly (readonly string[])[]): string {
  return [['ffmpeg', ...input], ...outputs].map((words) => words.map(quoteWord).join(' ')).join(' \\\n  ');
}

function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
