import { findEncoder } from '../schema/codecs.ts';
import { readVideoSize } from '../schema/video-sizes.ts';
import { codecOf, type StreamModel } from './model.ts';

/** Encoders of codecs that RTSP servers and players still know; every other one becomes H.264. */
const kept: Readonly<Record<string, string>> = { vp8: 'libvpx', vp9: 'libvpx-vp9', hevc: 'libx265' };

/** Options of x264 that mean the same today. */
const ofX264 = ['preset', 'tune', 'crf', 'profile', 'level'] as const;

/** What ffmpeg is told about the picture of a stream. */
export function videoWords(stream: StreamModel, isLive: boolean): string[] {
  const codec = codecOf(stream, 'video');
  if (codec === undefined) return isOfFile(stream) ? ['-c:v', 'libx264', '-pix_fmt', 'yuv420p'] : ['-vn'];
  const { video } = stream.options;
  const encoder = isLive ? (kept[codec] ?? 'libx264') : 'libx264';
  const words = ['-c:v', encoder, ...(encoder === 'libx264' ? ['-pix_fmt', 'yuv420p'] : [])];
  const size = readVideoSize(video.get('video_size')?.value ?? '');
  const rate = video.get('time_base')?.value.replace(/^1\//, '');
  const bits = Number(video.get('b')?.value ?? Number.NaN);
  const gop = video.get('g')?.value;
  if (size !== undefined) words.push('-s', `${size.width + (size.width % 2)}x${size.height + (size.height % 2)}`);
  if (rate !== undefined && /^\d+(?:\.\d+)?$/.test(rate)) words.push('-r', rate);
  if (bits > 0) words.push('-b:v', `${bits / 1000}k`);
  // A picture that stands alone was for formats of single pictures.
  if (gop !== undefined && Number(gop) > 1) words.push('-g', gop);
  if (encoder === 'libx264' && findEncoder(stream.encoders.video?.name ?? '')?.codec === 'h264') {
    for (const option of ofX264) {
      const value = video.get(option)?.value;
      if (value !== undefined) words.push(`-${option}${option === 'profile' || option === 'level' ? ':v' : ''}`, value);
    }
  }
  return words;
}

/** What ffmpeg is told about the sound of a stream. */
export function audioWords(stream: StreamModel): string[] {
  if (codecOf(stream, 'audio') === undefined) return isOfFile(stream) ? ['-c:a', 'aac'] : ['-an'];
  const { audio } = stream.options;
  const words = ['-c:a', 'aac'];
  const bits = Number((audio.get('b') ?? audio.get('ab'))?.value ?? Number.NaN);
  if (bits > 0) words.push('-b:a', `${bits / 1000}k`);
  const samples = audio.get('ar')?.value;
  if (samples !== undefined && Number(samples) > 0) words.push('-ar', samples);
  const channels = audio.get('ac')?.value;
  if (channels !== undefined && Number(channels) > 0) words.push('-ac', channels);
  return words;
}

const isOfFile = (stream: StreamModel) => stream.feedNode === undefined && stream.file !== undefined;
