/** Which bit rates in bit/s an encoder takes. */
export interface BitRates {
  /** All that there are, smallest first. */
  readonly only?: readonly number[];
  readonly least?: number;
  readonly most?: number;
}

const thousand = (...numbers: readonly number[]) => numbers.map((number) => number * 1000);

/** MPEG audio, layer 2: at 32000 Hz and more, and at half of that (avpriv_mpa_bitrate_tab in mpegaudiodata.c). */
const layer2 = thousand(32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384);
const layer2Low = thousand(8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160);

/** The bounds of Vorbis by sample rate: for one channel and for two. libvorbis 1.3.7 was asked at every rate. */
const vorbis: Readonly<Record<number, readonly (readonly [least: number, most: number])[]>> = {
  8000: [
    [8000, 42000],
    [12000, 84000],
  ],
  11025: [
    [12000, 50000],
    [16000, 100000],
  ],
  12000: [
    [12000, 50000],
    [16000, 100000],
  ],
  16000: [
    [16000, 100000],
    [24000, 200000],
  ],
  22050: [
    [16000, 90000],
    [30000, 180000],
  ],
  24000: [
    [16000, 90000],
    [30000, 180000],
  ],
  32000: [
    [30000, 190000],
    [36000, 380000],
  ],
  44100: [
    [32000, 240001],
    [45000, 500002],
  ],
  48000: [
    [32000, 240001],
    [45000, 500002],
  ],
};

/**
 * What an audio encoder says to a bit rate when it is opened (libavcodec 3.4.13: mpegaudioenc_template.c, libopusenc.c, wmaenc.c,
 * g723_1enc.c, libvorbisenc.c); undefined where it takes any, or where nobody knows.
 * @param sampleRate in Hz
 */
export function audioBitRates(encoder: string, sampleRate: number, channels: number): BitRates | undefined {
  if (!(sampleRate > 0 && channels > 0)) return undefined;
  switch (encoder) {
    case 'mp2':
    case 'mp2fixed':
      return { only: sampleRate < 32000 ? layer2Low : layer2 };
    case 'libopus':
      return { least: 500, most: 256000 * channels };
    case 'wmav1':
    case 'wmav2':
      return { least: 24000 };
    case 'g723_1':
      // 5.3 kbit/s was never written.
      return { only: [6300] };
    case 'libvorbis': {
      const bounds = vorbis[sampleRate]?.[channels - 1];
      return bounds && { least: bounds[0], most: bounds[1] };
    }
    default:
      return undefined;
  }
}

/** Whether an encoder takes a bit rate. */
export function takesBitRate({ only, least, most }: BitRates, rate: number): boolean {
  return (only === undefined || only.includes(rate)) && rate >= (least ?? 0) && rate <= (most ?? rate);
}

/** The bit rate that an encoder takes and that is nearest to a wanted one. */
export function nearestBitRate({ only, least, most }: BitRates, wanted: number): number {
  if (only !== undefined)
    return only.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best));
  return Math.max(least ?? wanted, Math.min(most ?? wanted, wanted));
}
