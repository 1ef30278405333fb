import { readExpression } from '../judge/expression.ts';
import { findEncoder, limitsOf } from '../schema/codecs.ts';
import type { Media } from '../schema/options.ts';
import { readVideoSize } from '../schema/video-sizes.ts';
import { codecOf, type SetOption, type StreamModel } from './model.ts';

/** Encoders of codecs that RTSP servers and players still know; every other one becomes H.264. */
const kept: Readonly<Record<string, string>> = { vp8: 'libvpx', vp9: 'libvpx-vp9', hevc: 'libx265' };

/** Options of x264 that mean the same today. */
const ofX264 = ['preset', 'tune', 'crf', 'profile', 'level'] as const;

/** More bits a second than any encoder makes. */
const mostBits = 1e9;

/** What a setting comes to as a number; not a number where it is none, or is not set. */
function numberOf(set: SetOption | undefined): number {
  return set === undefined ? Number.NaN : (readExpression(set.value, new Map()).value ?? Number.NaN);
}

/** What ffmpeg is told about the picture of a stream. */
export function videoWords(stream: StreamModel, isLive: boolean): string[] {
  const codec = codecOf(stream, 'video');
  if (codec === undefined) return isOpen(stream, 'video') ? ['-c:v', 'libx264', '-pix_fmt', 'yuv420p'] : ['-vn'];
  const { video } = stream.options;
  const encoder = isLive ? (kept[codec] ?? 'libx264') : 'libx264';
  const words = ['-c:v', encoder, '-pix_fmt', 'yuv420p'];
  const size = readVideoSize(video.get('video_size')?.value ?? '');
  const rate = video.get('time_base')?.value.replace(/^1\//, '');
  const bits = numberOf(video.get('b'));
  const gop = numberOf(video.get('g'));
  if (size !== undefined) words.push('-s', `${size.width + (size.width % 2)}x${size.height + (size.height % 2)}`);
  if (rate !== undefined && /^\d+(?:\.\d+)?$/.test(rate) && Number(rate) >= 1) words.push('-r', rate);
  if (bits >= 1000 && bits <= mostBits) words.push('-b:v', `${Math.round(bits / 1000)}k`);
  // A picture that stands alone was for formats of single pictures.
  if (Number.isInteger(gop) && gop > 1) words.push('-g', String(gop));
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
  if (codecOf(stream, 'audio') === undefined) return isOpen(stream, 'audio') ? ['-c:a', 'aac'] : ['-an'];
  const { audio } = stream.options;
  const words = ['-c:a', 'aac'];
  const bits = numberOf(audio.get('b') ?? audio.get('ab'));
  if (bits >= 1000 && bits <= mostBits) words.push('-b:a', `${Math.round(bits / 1000)}k`);
  const samples = numberOf(audio.get('ar'));
  if (limitsOf('aac').sampleRates.includes(samples)) words.push('-ar', String(samples));
  const channels = numberOf(audio.get('ac'));
  if (channels === 1 || channels === 2 || channels === 6) words.push('-ac', String(channels));
  return words;
}

/** Whether nobody says that there is no such medium: in a file, or in a format that is not known. */
function isOpen(stream: StreamModel, media: Media): boolean {
  const isOfFile = stream.feedNode === undefined && stream.file !== undefined;
  return isOfFile || (stream.format === undefined && stream.without[media] === undefined);
}

/** Whether there is nothing to send. */
export function isSilent(stream: StreamModel): boolean {
  return videoWords(stream, true)[0] === '-vn' && audioWords(stream)[0] === '-an';
}
