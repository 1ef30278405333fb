/** The names that `av_parse_video_size` knows (libavutil/parseutils.c, 3.4), with width and height. */
const sizes =
  'ntsc 720x480,pal 720x576,qntsc 352x240,qpal 352x288,sntsc 640x480,spal 768x576,film 352x240,ntsc-film 352x240,' +
  'sqcif 128x96,qcif 176x144,cif 352x288,4cif 704x576,16cif 1408x1152,qqvga 160x120,qvga 320x240,vga 640x480,' +
  'svga 800x600,xga 1024x768,uxga 1600x1200,qxga 2048x1536,sxga 1280x1024,qsxga 2560x2048,hsxga 5120x4096,' +
  'wvga 852x480,wxga 1366x768,wsxga 1600x1024,wuxga 1920x1200,woxga 2560x1600,wqsxga 3200x2048,wquxga 3840x2400,' +
  'whsxga 6400x4096,whuxga 7680x4800,cga 320x200,ega 640x350,hd480 852x480,hd720 1280x720,hd1080 1920x1080,' +
  '2k 2048x1080,2kflat 1998x1080,2kscope 2048x858,4k 4096x2160,4kflat 3996x2160,4kscope 4096x1716,nhd 640x360,' +
  'hqvga 240x160,wqvga 400x240,fwqvga 432x240,hvga 480x320,qhd 960x540,2kdci 2048x1080,4kdci 4096x2160,' +
  'uhd2160 3840x2160,uhd4320 7680x4320';

/** A picture's size in pixels. */
export interface VideoSize {
  readonly width: number;
  readonly height: number;
}

/** The named sizes, in FFmpeg's order. */
export const namedSizes: ReadonlyMap<string, VideoSize> = new Map(
  sizes.split(',').map((row) => {
    const [name = '', size = ''] = row.split(' ');
    const [width, height] = size.split('x').map(Number);
    return [name, { width: width!, height: height! }];
  }),
);

/** Reads a size as `av_parse_video_size` does: a name, or two numbers with any one character between; undefined where it refuses. */
export function readVideoSize(text: string): VideoSize | undefined {
  const named = namedSizes.get(text);
  if (named !== undefined) return named;
  const match = /^\s*([+-]?\d+)(?:[\s\S]\s*([+-]?\d+))?$/.exec(text);
  if (match === null) return undefined;
  const width = Number(match[1]);
  const height = Number(match[2] ?? 0);
  return width > 0 && height > 0 && width <= 0x7fffffff && height <= 0x7fffffff ? { width, height } : undefined;
}
