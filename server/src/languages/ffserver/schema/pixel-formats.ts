import { importedPixelFormats } from './imported/values.ts';

/** Other names of pixel formats (libavutil/pixdesc.c, 3.4). */
const aliases = 'gray8 gray8a y400a gray16 gbr24p rgb32 bgr32 rgb32_1 bgr32_1 0rgb32 0bgr32 xyz12 d3d11va_vld'.split(
  ' ',
);

const names = new Set([...importedPixelFormats, ...aliases]);

/** The pixel format of a name, whose byte order may be left out; undefined where FFmpeg knows none. */
export function findPixelFormat(name: string): string | undefined {
  return [name, `${name}le`].find((candidate) => names.has(candidate));
}

/** Every pixel format by its full name. */
export const pixelFormats: readonly string[] = importedPixelFormats;
