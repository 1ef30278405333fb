import { beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { analyseFfserver } from '../../server/src/languages/ffserver/analysis/analyse.ts';
import { modernCommands, type Target } from '../../server/src/languages/ffserver/streams/modern.ts';
import { audioWords, videoWords } from '../../server/src/languages/ffserver/streams/modern-codecs.ts';
import { writeStream } from '../../server/src/languages/ffserver/write/sections.ts';
import { streamKinds } from '../../server/src/languages/ffserver/write/stream-kinds.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { ffmpegPackages, receiveRtsp, runFfmpegScript } from './ffmpeg.ts';

let reason: string | undefined;
beforeAll(async () => {
  reason = skipOrThrow(await ensurePackages(ffmpegPackages), "ffmpeg's word on the commands for streams");
}, 600_000);

const modelOf = (text: string) =>
  analyseFfserver({ document: createDocument('/etc/ffserver.conf', text), files: noFiles, settings: {} }).model;

const settings = { feed: 'f.ffm', size: '320x240', frameRate: '15', videoRate: '200' };
const feed = '<Feed f.ffm>\nLaunch ffmpeg -f v4l2 -s 640x480 -i /dev/video0 -vcodec copy\n</Feed>\n';
const everyKind = `RTSPPort 5554\n${feed}${streamKinds.map((kind) => writeStream(kind, kind.name, settings)).join('\n')}\n`;

const stream = (...lines: string[]) => `<Stream a.flv>\nFeed f.ffm\n${lines.join('\n')}\n</Stream>\n`;

/** Settings that ffserver takes, with values at their ends and in odd forms. */
const odd: readonly (readonly [string, string])[] = [
  ['nothing at all', stream('Format flv')],
  [
    'options of x264',
    stream(
      'VideoCodec libx264',
      'AVOptionVideo preset ultrafast',
      'AVOptionVideo tune film',
      'AVOptionVideo crf 30',
      'AVOptionVideo profile baseline',
      'AVOptionVideo level 3.0',
    ),
  ],
  ['rates with units', stream('AVOptionVideo b 200k', 'AVOptionAudio b 64k', 'AVOptionVideo g 2*6')],
  ['rates of nothing', stream('VideoBitRate 0', 'AudioBitRate 0', 'VideoFrameRate 0', 'VideoGopSize 0')],
  ['rates beyond reason', stream('VideoBitRate 2147483', 'AudioBitRate 9e9', 'AudioChannels 99', 'AudioSampleRate 7')],
  ['an odd size', stream('VideoSize 99x77', 'VideoFrameRate 12.5')],
  ['pictures alone', stream('NoAudio', 'Format mpjpeg', 'VideoIntraOnly')],
  ['sound alone', stream('NoVideo', 'Format mp3', 'AudioSampleRate 11025', 'AudioChannels 1')],
  ['vp8', stream('VideoCodec libvpx', 'AudioCodec libvorbis')],
  ['hevc', stream('VideoCodec libx265')],
  ['a name with everything in it', "<Stream $(touch\\ x);`id`'&*é.flv>\nFeed f.ffm\n</Stream>\n"],
  ['neither picture nor sound', stream('NoVideo', 'NoAudio', 'Format flv')],
  ['a film', '<Stream film.flv>\nFile "/srv/it\'s a film.flv"\n</Stream>\n'],
];

async function run(text: string, target: Target): Promise<void> {
  const script = modernCommands(modelOf(text), target);
  const lists = [...script.matchAll(/\/live\/([\w.-]+\.m3u8)/g)].map(([, name = '']) => name);
  const result = await runFfmpegScript(script, lists);
  // x265 tells its life where its errors go.
  const errors = result.errors.replaceAll(/^(?:x265 \[(?:info|warning)\]|encoded ).*\n/gm, '').trim();
  expect({ errors, failed: result.codes.filter((code) => code !== 0) }, script).toEqual({ errors: '', failed: [] });
  expect(result.codes.length > 0).toBe(/^ffmpeg /m.test(script));
  for (const [name, list] of Object.entries(result.lists)) expect(list, name).toMatch(/^#EXTM3U\n/);
}

describe('the commands that take the place of an ffserver.conf', () => {
  it.each(['as-they-are', 'rtsp', 'hls'] as const)(
    'are taken by ffmpeg for every kind of stream, %s',
    { timeout: 120_000 },
    async (target) => {
      if (reason !== undefined) return console.log(reason);
      await run(everyKind, target);
    },
  );

  it.each(odd)('are taken by ffmpeg for %s', { timeout: 120_000 }, async (_, text) => {
    if (reason !== undefined) return console.log(reason);
    // HLS is H.264 alone.
    await run(feed + text, /libvpx|libx265/.test(text) ? 'rtsp' : 'hls');
  });

  it.each([
    ['h264', stream('VideoCodec libx264', 'AudioCodec libmp3lame')],
    ['vp8', stream('VideoCodec libvpx', 'AudioCodec libvorbis')],
  ])('reach a server that takes RTSP as %s and AAC', { timeout: 120_000 }, async (codec, text) => {
    if (reason !== undefined) return console.log(reason);
    const [first] = modelOf(feed + text).streams;
    const words = [...videoWords(first!, true), ...audioWords(first!), '-f', 'rtsp', 'rtsp://127.0.0.1:8554/live'];
    const received = await receiveRtsp(words, 20_000 + (process.pid % 20_000));
    expect(received).toContain(`Video: ${codec}`);
    expect(received).toContain('Audio: aac');
  });
});
