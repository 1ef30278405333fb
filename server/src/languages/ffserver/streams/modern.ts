import { codecOf, type FeedModel, type ServerModel, type StreamModel } from './model.ts';

/** Encoders for codecs that are no longer worth producing. */
const replacements: Readonly<Record<string, string>> = {
  flv1: 'libx264',
  mpeg4: 'libx264',
  msmpeg4v3: 'libx264',
  msmpeg4v2: 'libx264',
  h263: 'libx264',
  h264: 'libx264',
  rv10: 'libx264',
  rv20: 'libx264',
  wmv1: 'libx264',
  wmv2: 'libx264',
  mpeg1video: 'libx264',
  mpeg2video: 'libx264',
  theora: 'libvpx',
  vp8: 'libvpx',
  vp9: 'libvpx-vp9',
};

/** Options that mean the same to ffmpeg today, by AVOption. */
const carriedOn: readonly (readonly [option: string, flag: string])[] = [
  ['g', '-g'],
  ['qmin', '-qmin'],
  ['qmax', '-qmax'],
  ['preset', '-preset'],
  ['tune', '-tune'],
  ['crf', '-crf'],
];

/**
 * The command lines by which a present-day ffmpeg does what the feeds and streams do, as the text of a shell script:
 * streams over RTSP go to a media server that takes them (such as MediaMTX), others become HLS in a folder for a web server.
 */
export function modernCommands(server: ServerModel): string {
  const lines = [
    '#!/bin/sh',
    '# ffserver was removed in FFmpeg 4.0. These commands send the same streams with ffmpeg 4 or newer.',
    '# RTSP goes to a media server such as MediaMTX on this machine; HLS goes into a folder that a web server publishes.',
    'set -eu',
    '',
    ...server.feeds.flatMap((feed) => feedCommand(server, feed)),
  ];
  const files = server.streams.filter((stream) => stream.feed === undefined && stream.file !== undefined);
  for (const stream of files) {
    lines.push(
      `# Stream ${stream.name}, from a file`,
      command(['-re', '-i', stream.file!.args[0]?.value ?? ''], [stream]),
      '',
    );
  }
  for (const { name, url } of server.redirects) lines.push(`# Redirect ${name} to ${url}: a matter of the web server.`);
  return `${lines.join('\n').trimEnd()}\n`;
}

function feedCommand(server: ServerModel, feed: FeedModel): string[] {
  const streams = server.streams.filter((stream) => stream.feed === feed && !stream.isStatus);
  if (streams.length === 0) return [`# Feed ${feed.name}: no stream uses it.`, ''];
  const launched = feed.launch?.args.slice(1).map((word) => word.value) ?? [];
  const input = launched.includes('-i')
    ? launched.slice(0, launched.indexOf('-i') + 2)
    : ['-f', 'v4l2', '-i', '/dev/video0'];
  const note = launched.includes('-i') ? '' : '; put your own input in place of /dev/video0';
  return [`# Feed ${feed.name}${note}`, command(input, streams), ''];
}

function command(input: readonly string[], streams: readonly StreamModel[]): string {
  const outputs = streams.map((stream) => outputOf(stream).map(quoteWord).join(' '));
  return [`ffmpeg ${input.map(quoteWord).join(' ')}`, ...outputs].join(' \\\n  ');
}

function outputOf(stream: StreamModel): string[] {
  const base = stream.name.replace(/\.[^./]*$/, '').replace(/[^\w.-]/g, '_') || 'stream';
  const words = [...videoWords(stream), ...audioWords(stream)];
  const isLive = stream.format?.name === 'rtp' || stream.format?.name === 'rtsp';
  return isLive
    ? [...words, '-f', 'rtsp', `rtsp://127.0.0.1:8554/${base}`]
    : [
        ...words,
        '-f',
        'hls',
        '-hls_time',
        '4',
        '-hls_list_size',
        '6',
        '-hls_flags',
        'delete_segments',
        `/var/www/html/live/${base}.m3u8`,
      ];
}

function videoWords(stream: StreamModel): string[] {
  const codec = codecOf(stream, 'video');
  if (codec === undefined) return ['-vn'];
  const { video } = stream.options;
  const encoder = replacements[codec] ?? 'libx264';
  const isLive = stream.format?.name === 'rtp' || stream.format?.name === 'rtsp';
  const words = [
    '-c:v',
    isLive ? encoder : 'libx264',
    ...(encoder === 'libx264' || !isLive ? ['-pix_fmt', 'yuv420p'] : []),
  ];
  const size = video.get('video_size')?.value;
  const rate = video.get('time_base')?.value.replace(/^1\//, '');
  const bits = video.get('b')?.value;
  if (size !== undefined) words.push('-s', size);
  if (rate !== undefined) words.push('-r', rate);
  if (bits !== undefined) words.push('-b:v', `${Number(bits) / 1000}k`);
  for (const [option, flag] of carriedOn) {
    const value = video.get(option)?.value;
    if (value !== undefined) words.push(flag, value);
  }
  return words;
}

function audioWords(stream: StreamModel): string[] {
  if (codecOf(stream, 'audio') === undefined) return ['-an'];
  const { audio } = stream.options;
  const words = ['-c:a', 'aac'];
  const bits = audio.get('b')?.value;
  if (bits !== undefined) words.push('-b:a', `${Number(bits) / 1000}k`);
  const samples = audio.get('ar')?.value;
  if (samples !== undefined) words.push('-ar', samples);
  const channels = audio.get('ac')?.value;
  if (channels !== undefined) words.push('-ac', channels);
  return words;
}

function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
