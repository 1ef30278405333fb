import { importedEncoders, importedExperimental, importedLimits, importedRateless } from './imported/encoders.ts';
import { unlistedLimits } from './unlisted-limits.ts';

/** An encoder of FFmpeg 3.4. */
export interface Encoder {
  readonly name: string;
  readonly media: string;
  readonly title: string;
  /** The name of the codec that it produces. */
  readonly codec: string;
  /** The encoder that ffserver takes for that codec, whichever was named (avcodec_find_encoder); undefined where no build is known to have one. */
  readonly standIn: string | undefined;
  /** Whether it comes only with builds that were given a further library; absent from the usual ones. */
  readonly optional: boolean;
}

/**
 * Encoders of FFmpeg 3.4 that need a library or hardware which the usual build leaves out, with their codecs (configure and
 * libavcodec/allcodecs.c, 3.4).
 */
const optionalVideo: Readonly<Record<string, string>> = {
  h263_v4l2m2m: 'h263',
  h264_amf: 'h264',
  h264_nvenc: 'h264',
  h264_omx: 'h264',
  h264_qsv: 'h264',
  h264_v4l2m2m: 'h264',
  h264_vaapi: 'h264',
  h264_videotoolbox: 'h264',
  hevc_nvenc: 'hevc',
  hevc_qsv: 'hevc',
  hevc_v4l2m2m: 'hevc',
  hevc_vaapi: 'hevc',
  hevc_videotoolbox: 'hevc',
  libkvazaar: 'hevc',
  libopenh264: 'h264',
  libopenjpeg: 'jpeg2000',
  libtheora: 'theora',
  libvpx: 'vp8',
  'libvpx-vp9': 'vp9',
  libwebp: 'webp',
  libwebp_anim: 'webp',
  libx262: 'mpeg2video',
  libx264: 'h264',
  libx264rgb: 'h264',
  libx265: 'hevc',
  libxavs: 'cavs',
  libxvid: 'mpeg4',
  mjpeg_qsv: 'mjpeg',
  mjpeg_vaapi: 'mjpeg',
  mpeg2_qsv: 'mpeg2video',
  mpeg2_vaapi: 'mpeg2video',
  mpeg4_omx: 'mpeg4',
  mpeg4_v4l2m2m: 'mpeg4',
  nvenc: 'h264',
  nvenc_h264: 'h264',
  nvenc_hevc: 'hevc',
  vp8_v4l2m2m: 'vp8',
  vp8_vaapi: 'vp8',
  vp9_vaapi: 'vp9',
};

const optionalAudio: Readonly<Record<string, string>> = {
  aac_at: 'aac',
  alac_at: 'alac',
  ilbc_at: 'ilbc',
  libfdk_aac: 'aac',
  libgsm: 'gsm',
  libgsm_ms: 'gsm_ms',
  libilbc: 'ilbc',
  libopencore_amrnb: 'amr_nb',
  libshine: 'mp3',
  libtwolame: 'mp2',
  libvo_amrwbenc: 'amr_wb',
  libwavpack: 'wavpack',
  pcm_alaw_at: 'pcm_alaw',
  pcm_mulaw_at: 'pcm_mulaw',
};

function makeEncoders(): Encoder[] {
  const present = importedEncoders.map(
    ([name, media, codec, standIn, title]): Encoder => ({ name, media, title, codec, standIn, optional: false }),
  );
  const names = new Set(present.map(({ name }) => name));
  const further = (media: string, table: Readonly<Record<string, string>>) =>
    Object.entries(table)
      .filter(([name]) => !names.has(name))
      .map(([name, codec]): Encoder => {
        const standIn = present.find((encoder) => encoder.codec === codec)?.standIn;
        return { name, media, title: `${codec} by another library`, codec, standIn, optional: true };
      });
  return [...present, ...further('video', optionalVideo), ...further('audio', optionalAudio)];
}

/** Every encoder. */
export const encoders: readonly Encoder[] = makeEncoders();

const byName = new Map(encoders.map((encoder) => [encoder.name, encoder]));

/** The encoder of a name; case matters. */
export function findEncoder(name: string): Encoder | undefined {
  return byName.get(name);
}

/** Encoders by what people call them, for names that ffserver does not take. */
export const encoderOfNickname: Readonly<Record<string, string>> = {
  h264: 'libx264',
  x264: 'libx264',
  avc: 'libx264',
  mp3: 'libmp3lame',
  lame: 'libmp3lame',
  vp8: 'libvpx',
  libvpx_vp8: 'libvpx',
  'libvpx-vp8': 'libvpx',
  vp9: 'libvpx-vp9',
  theora: 'libtheora',
  speex: 'libspeex',
  xvid: 'libxvid',
  mpeg1: 'mpeg1video',
  mpeg2: 'mpeg2video',
  h265: 'libx265',
  hevc: 'libx265',
  libfaac: 'aac',
  libvo_aacenc: 'aac',
  libaacplus: 'aac',
  msmpeg4v3: 'msmpeg4',
  swf: 'flv',
  flv1: 'flv',
};

/** What an encoder takes; each list is empty where it does not say. */
export interface EncoderLimits {
  /** In Hz. */
  readonly sampleRates: readonly number[];
  readonly pixelFormats: readonly string[];
  /** In pictures a second, as FFmpeg writes them: `30000/1001`. */
  readonly frameRates: readonly string[];
  readonly channels: readonly number[];
}

const listOf = (text: string) => (text === '' ? [] : text.split(','));

const noLimits: EncoderLimits = { sampleRates: [], pixelFormats: [], frameRates: [], channels: [] };

const limitsByName = new Map(
  [...new Set([...Object.keys(importedLimits), ...Object.keys(unlistedLimits)])].map(
    (name): [string, EncoderLimits] => {
      const [rates, pixels, frames, channels] = importedLimits[name] ?? ['', '', '', ''];
      const unlisted = unlistedLimits[name];
      return [
        name,
        {
          sampleRates: unlisted?.rates ?? listOf(rates).map(Number),
          pixelFormats: listOf(pixels),
          frameRates: listOf(frames),
          channels: unlisted?.channels ?? listOf(channels).map(Number),
        },
      ];
    },
  ),
);

/** What an encoder takes (libavcodec 3.4: the AVCodec of each, and what some refuse beyond that). */
export function limitsOf(encoder: string): EncoderLimits {
  return limitsByName.get(encoder) ?? noLimits;
}

const byCodec = new Map(
  encoders
    .flatMap(({ codec, standIn }): [string, Encoder | undefined][] =>
      standIn === undefined ? [] : [[codec, byName.get(standIn)]],
    )
    .reverse(),
);

/** The encoder that ffserver takes for a codec; undefined where no usual build has one: ffserver then aborts. */
export function encoderFor(codec: string): Encoder | undefined {
  return byCodec.get(codec);
}

/** Whether some build has an encoder for a codec, even if the usual ones have none. */
export function hasOptionalEncoder(codec: string): boolean {
  return encoders.some((encoder) => encoder.codec === codec);
}

const experimental = new Set(importedExperimental);

/** Whether an encoder is used only where experimental ones are allowed. */
export function isExperimental(encoder: string): boolean {
  return experimental.has(encoder);
}

const rateless = new Set(importedRateless);

/** Whether an encoder begins without a bit rate, so that NoDefaults makes it want one. */
export function needsBitRate(encoder: string): boolean {
  return rateless.has(encoder);
}
