import { importedEncoders } from './imported/values.ts';

/** An encoder of FFmpeg 3.4. */
export interface Encoder {
  readonly name: string;
  readonly media: string;
  readonly title: string;
  /** The name of the codec that it produces. */
  readonly codec: string;
  /** Whether it comes only with builds that were given a further library; absent from the usual ones. */
  readonly optional: boolean;
}

/** The codecs of the encoders that are not called as their codec. */
const codecOf: Readonly<Record<string, string>> = {
  ac3_fixed: 'ac3',
  adpcm_adx: 'adpcm_adx',
  dca: 'dts',
  flv: 'flv1',
  g722: 'adpcm_g722',
  g726: 'adpcm_g726',
  g726le: 'adpcm_g726le',
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
  libfdk_aac: 'aac',
  libgsm: 'gsm',
  libgsm_ms: 'gsm_ms',
  libilbc: 'ilbc',
  libkvazaar: 'hevc',
  libmp3lame: 'mp3',
  libopencore_amrnb: 'amr_nb',
  libopenh264: 'h264',
  libopenjpeg: 'jpeg2000',
  libopus: 'opus',
  libshine: 'mp3',
  libspeex: 'speex',
  libtheora: 'theora',
  libtwolame: 'mp2',
  libvo_amrwbenc: 'amr_wb',
  libvorbis: 'vorbis',
  libvpx: 'vp8',
  'libvpx-vp9': 'vp9',
  libwavpack: 'wavpack',
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
  mp2fixed: 'mp2',
  mpeg2_qsv: 'mpeg2video',
  mpeg2_vaapi: 'mpeg2video',
  mpeg4_omx: 'mpeg4',
  mpeg4_v4l2m2m: 'mpeg4',
  msmpeg4: 'msmpeg4v3',
  nvenc: 'h264',
  nvenc_h264: 'h264',
  nvenc_hevc: 'hevc',
  prores_aw: 'prores',
  prores_ks: 'prores',
  real_144: 'ra_144',
  vc2: 'dirac',
  vp8_v4l2m2m: 'vp8',
  vp8_vaapi: 'vp8',
  vp9_vaapi: 'vp9',
  aac_at: 'aac',
  alac_at: 'alac',
  ilbc_at: 'ilbc',
  pcm_alaw_at: 'pcm_alaw',
  pcm_mulaw_at: 'pcm_mulaw',
};

/** Encoders of FFmpeg 3.4 that need a library or hardware which the usual build leaves out (configure, 3.4). */
const optionalAudio = new Set(
  (
    'libfdk_aac libgsm libgsm_ms libilbc libopencore_amrnb libshine libtwolame libvo_amrwbenc libwavpack aac_at alac_at ' +
    'ilbc_at pcm_alaw_at pcm_mulaw_at'
  ).split(' '),
);

function makeEncoders(): Encoder[] {
  const present = importedEncoders.map(([name, media, title]) => ({
    name,
    media,
    title,
    codec: codecOf[name] ?? name,
    optional: false,
  }));
  const names = new Set(present.map(({ name }) => name));
  const others = Object.keys(codecOf).filter((name) => !names.has(name));
  return [
    ...present,
    ...others.map((name) => {
      const media = optionalAudio.has(name) ? 'audio' : 'video';
      return { name, media, title: `${codecOf[name]} by another library`, codec: codecOf[name]!, optional: true };
    }),
  ];
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

/** Audio encoders that begin with a bit rate of 0, so that NoDefaults makes them want one (their defaults in libavcodec 3.4). */
export const codecsWithoutBitRate: ReadonlySet<string> = new Set(
  'aac ac3 eac3 mp2 mp3 vorbis opus speex adpcm_g726 adpcm_g726le'.split(' '),
);
