/** Pictures a second of MPEG-1 and MPEG-2 (ff_mpeg12_frame_rate_tab in mpeg12framerate.c, FFmpeg 3.4). */
const standard: readonly number[] = [24000 / 1001, 24, 25, 30000 / 1001, 30, 50, 60000 / 1001, 60];

/** Those that FFmpeg takes besides where `Strict unofficial` is said. */
const unofficial: readonly number[] = [15, 5, 10, 12];

/** Every rate times one to four by one to thirty-two, which MPEG-2 has a field for. */
const extended = (rates: readonly number[]): readonly number[] =>
  rates.flatMap((rate) =>
    [1, 2, 3, 4].flatMap((times) => Array.from({ length: 32 }, (_, index) => (rate * times) / (index + 1))),
  );

/**
 * The frame rates that an encoder takes, find_frame_rate_index in mpeg12enc.c (FFmpeg 3.4); undefined where it takes any.
 * @param strict how strict the encoder is: 1 unless said otherwise
 */
export function frameRatesOf(encoder: string, strict: number): readonly number[] | undefined {
  if (strict <= -2) return undefined;
  const rates = strict < 0 ? [...standard, ...unofficial] : standard;
  if (encoder === 'mpeg1video') return rates;
  return encoder === 'mpeg2video' ? extended(rates) : undefined;
}

const words: Readonly<Record<string, number>> = { very: 2, strict: 1, normal: 0, unofficial: -1, experimental: -2 };

/** What the option `strict` says as a number: 0 where it is not set; not a number where nobody knows. */
export function strictness(value: string | undefined): number {
  return value === undefined ? 0 : (words[value] ?? Number(value));
}

/** Whether two rates are one to an encoder: a fraction like 30000/1001 must be hit to the eighth digit. */
export function isSameRate(one: number, other: number): boolean {
  return Math.abs(one - other) <= one * 1e-8;
}

/** The nearest rate that is likely meant: a fraction only for a number that is the same but for its last digits, such as 29.97. */
export function nearestFrameRate(rates: readonly number[], wanted: number): number {
  const nearest = (among: readonly number[]) =>
    among.reduce((near, one) => (Math.abs(one - wanted) < Math.abs(near - wanted) ? one : near));
  const best = nearest(rates);
  return Math.abs(best - wanted) < 0.01 ? best : nearest(rates.filter((rate) => Number.isInteger(rate)));
}
