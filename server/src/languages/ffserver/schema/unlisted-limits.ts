/**
 * What encoders refuse when they are opened, though they do not list it in their AVCodec (libavcodec 3.4.13: ac3enc.c, wmaenc.c,
 * adpcmenc.c, roqaudioenc.c, nellymoserenc.c, g722enc.c, g723_1enc.c, g726.c, sonic.c, aacenc.c, cngenc.c, libvorbisenc.c); each was asked for
 * the usual rates with one to eight channels.
 */
export const unlistedLimits: Readonly<
  Record<string, { readonly rates?: readonly number[]; readonly channels?: readonly number[] }>
> = {
  aac: { channels: [1, 2, 3, 4, 5, 6, 8] },
  ac3: { rates: [48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000] },
  adpcm_adx: { channels: [1, 2] },
  adpcm_ima_qt: { channels: [1, 2] },
  adpcm_ima_wav: { channels: [1, 2] },
  adpcm_ms: { channels: [1, 2] },
  adpcm_swf: { rates: [44100, 22050, 11025], channels: [1, 2] },
  adpcm_yamaha: { channels: [1, 2] },
  comfortnoise: { channels: [1] },
  eac3: { rates: [48000, 44100, 32000] },
  g723_1: { rates: [8000], channels: [1] },
  g726: { rates: [8000], channels: [1] },
  g726le: { rates: [8000], channels: [1] },
  nellymoser: { rates: [44100, 22050, 16000, 11025, 8000], channels: [1] },
  roq_dpcm: { rates: [22050], channels: [1, 2] },
  sonic: { channels: [1, 2] },
  sonicls: { channels: [1, 2] },
  wmav1: { channels: [1, 2] },
  wmav2: { channels: [1, 2] },
};

/** Encoders that take any sample rate where they need not be strict (`Strict unofficial`). */
export const looseRates: ReadonlySet<string> = new Set(['g726', 'g726le', 'nellymoser']);
