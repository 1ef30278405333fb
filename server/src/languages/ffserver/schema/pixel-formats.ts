import { importedPixelFormats } from './imported/pixel-formats.ts';

const names = new Set(importedPixelFormats.flatMap(([name, aliases]) => [name, ...aliases.split(',')]));
names.delete('');

/** Names that stand for the machine's own byte order (av_get_pix_fmt, libavutil/pixdesc.c). */
const native: Readonly<Record<string, string>> = { rgb32: 'bgra', bgr32: 'rgba' };

/** The pixel format of a name, whose byte order may be left out; undefined where FFmpeg knows none. */
export function findPixelFormat(name: string): string | undefined {
  const known = native[name] ?? name;
  return [known, `${known}le`].find((candidate) => names.has(candidate));
}

/** Every pixel format by its full name. */
export const pixelFormats: readonly string[] = importedPixelFormats.map(([name]) => name);
