import type { VideoSize } from './video-sizes.ts';

/** Which sizes an encoder takes; what is absent is without bounds. */
export interface SizeLimits {
  /** All sizes that there are. */
  readonly sizes?: readonly string[];
  /** Of what width and height must be multiples. */
  readonly step?: readonly [width: number, height: number];
  readonly least?: readonly [width: number, height: number];
  readonly most?: readonly [width: number, height: number];
  /** An option of the encoder that changes its limits. */
  readonly unless?: string;
}

/**
 * What encoders say when they are opened with a size (libavcodec 3.4.13: mpegvideo_enc.c, svq1enc.c, flashsvenc.c, flashsv2enc.c,
 * roqvideoenc.c, cinepakenc.c, msvideo1enc.c, y41penc.c, vc2enc.c, dv_profile.c, dnxhddata.c), test/ffserver/refused-sizes.tsv has
 * the answers. DV has the others with other pixel formats only; which bit rates DNxHD has of a size is not said.
 */
const limits: Readonly<Record<string, SizeLimits>> = {
  h261: { sizes: ['176x144', '352x288'] },
  h263: { sizes: ['128x96', '176x144', '352x288', '704x576', '1408x1152'] },
  h263p: { step: [4, 4], most: [2048, 1152] },
  rv10: { step: [16, 16] },
  rv20: { step: [4, 4] },
  roqvideo: { step: [16, 16] },
  cinepak: { step: [4, 4] },
  msvideo1: { step: [4, 4] },
  y41p: { step: [8, 1] },
  vc2: { least: [32, 16], unless: 'slice_width' },
  dvvideo: { sizes: ['720x576'], unless: 'pixel_format' },
  dnxhd: { sizes: ['1280x720', '1440x1080', '1920x1080'], unless: 'profile' },
  mpeg1video: { most: [4095, 4095] },
  svq1: { most: [4095, 4095] },
  flashsv: { most: [4095, 4095] },
  flashsv2: { least: [16, 16], most: [4095, 4095] },
};

/** Which sizes an encoder takes; undefined where every even one will do. */
export function sizeLimitsOf(encoder: string): SizeLimits | undefined {
  return Object.hasOwn(limits, encoder) ? limits[encoder] : undefined;
}

/** The size that an encoder takes and that is nearest to a wanted one: the same, where it takes that. */
export function fittingSize({ sizes, step, least, most }: SizeLimits, wanted: VideoSize): VideoSize {
  if (sizes !== undefined) {
    const all = sizes.map((size) => {
      const [width = 0, height = 0] = size.split('x').map(Number);
      return { width, height };
    });
    const distance = ({ width, height }: VideoSize) => Math.abs(width * height - wanted.width * wanted.height);
    const same = all.find(({ width, height }) => width === wanted.width && height === wanted.height);
    return same ?? all.reduce((best, size) => (distance(size) < distance(best) ? size : best));
  }
  const along = (value: number, index: 0 | 1) => {
    const every = step?.[index] ?? 1;
    const lowest = Math.max(every, least?.[index] ?? 1);
    const highest = most?.[index] ?? Number.MAX_SAFE_INTEGER;
    if (value % every === 0 && value >= lowest && value <= highest) return value;
    // An odd bound is no size that one would want.
    const unit = Math.max(every, 2);
    return Math.max(lowest, Math.min(Math.floor(highest / unit) * unit, Math.round(value / every) * every));
  };
  return { width: along(wanted.width, 0), height: along(wanted.height, 1) };
}

/** An encoder's limits in words, such as `multiples of 16`. */
export function describeSizes({ sizes, step, least, most }: SizeLimits): string {
  if (sizes !== undefined) return sizes.join(', ');
  const [width = 1, height = 1] = step ?? [];
  const parts = [
    ...(width > 1 && width === height ? [`multiples of ${width}`] : []),
    ...(width > 1 && width !== height ? [`widths that are multiples of ${width}`] : []),
    ...(least === undefined ? [] : [`${least.join('x')} and more`]),
    ...(most === undefined ? [] : [`${most.join('x')} at most`]),
  ];
  return parts.join(', ');
}
