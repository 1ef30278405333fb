import { importedFormats } from './imported/values.ts';

/** A container as ffserver sees it. `audio` and `video` are the codecs that it takes if a stream names none. */
export interface Format {
  readonly name: string;
  readonly title: string;
  readonly extensions: readonly string[];
  readonly audio: string | undefined;
  readonly video: string | undefined;
  /** Whether `audio` and `video` are known. */
  readonly known: boolean;
  /** The codecs that fit, where that is known. */
  readonly carries?: readonly string[];
}

type Row = readonly [name: string, extensions: string, audio: string, video: string, carries?: string];

/**
 * Default codecs and extensions of muxers, for a build with libmp3lame, libopus, libtheora, libvorbis, libvpx and
 * libx264 (libavformat 3.4, the AVOutputFormat of each); and what fits into those that are particular.
 */
const rows: readonly Row[] = [
  ['ac3', 'ac3', 'ac3', '', 'ac3'],
  ['adts', 'aac,adts', 'aac', '', 'aac'],
  ['asf', 'asf,wmv,wma', 'wmav2', 'msmpeg4v3'],
  ['asf_stream', 'asf,wmv,wma', 'wmav2', 'msmpeg4v3'],
  ['au', 'au', 'pcm_s16be', ''],
  ['avi', 'avi', 'mp3', 'mpeg4'],
  ['dv', 'dv', 'pcm_s16le', 'dvvideo', 'pcm_s16le dvvideo'],
  ['dvd', 'dvd', 'mp2', 'mpeg2video'],
  ['eac3', 'eac3', 'eac3', '', 'eac3'],
  ['f4v', 'f4v', 'aac', 'h264', 'aac h264 mp3'],
  ['ffm', 'ffm', 'mp2', 'mpeg1video'],
  ['flac', 'flac', 'flac', 'png', 'flac png mjpeg gif bmp'],
  [
    'flv',
    'flv',
    'mp3',
    'flv1',
    'flv1 h263 mpeg4 flashsv flashsv2 vp6f vp6 vp6a h264 mp3 pcm_u8 pcm_s16be pcm_s16le adpcm_swf aac nellymoser pcm_mulaw pcm_alaw speex',
  ],
  ['gif', 'gif', '', 'gif', 'gif'],
  ['h263', 'h263', '', 'h263', 'h263'],
  ['h264', 'h264,264', '', 'h264', 'h264'],
  [
    'image2',
    'bmp,dpx,jls,jpeg,jpg,ljpg,pam,pbm,pcx,pgm,pgmyuv,png,ppm,sgi,tga,tif,tiff,jp2,j2c,j2k,xwd,sun,ras,rs,im1,im8,im24,sunras,xbm,xface,pix,y',
    '',
    'mjpeg',
  ],
  ['m4v', 'm4v', '', 'mpeg4', 'mpeg4'],
  ['matroska', 'mkv', 'vorbis', 'h264'],
  ['mjpeg', 'mjpg,mjpeg', '', 'mjpeg', 'mjpeg'],
  ['mov', 'mov', 'aac', 'h264'],
  ['mp2', 'mp2,m2a,mpa', 'mp2', '', 'mp2'],
  ['mp3', 'mp3', 'mp3', 'png', 'mp3 png mjpeg gif bmp tiff'],
  ['mp4', 'mp4', 'aac', 'h264'],
  [
    'mpeg',
    'mpg,mpeg',
    'mp2',
    'mpeg1video',
    'mp2 mp3 ac3 eac3 dts pcm_s16be pcm_dvd mpeg1video mpeg2video mpeg4 h264 hevc',
  ],
  ['mpeg1video', 'mpg,mpeg,m1v', '', 'mpeg1video', 'mpeg1video'],
  ['mpeg2video', 'm2v', '', 'mpeg2video', 'mpeg2video'],
  ['mpegts', 'ts,m2t,m2ts,mts', 'mp2', 'mpeg2video'],
  ['mpjpeg', 'mjpg', '', 'mjpeg', 'mjpeg'],
  ['nut', 'nut', 'vorbis', 'mpeg4'],
  ['oga', 'oga', 'flac', '', 'flac vorbis opus speex'],
  ['ogg', 'ogg', 'vorbis', 'theora', 'flac vorbis opus speex theora vp8 dirac'],
  ['ogv', 'ogv', 'vorbis', 'theora', 'flac vorbis opus speex theora vp8 dirac'],
  ['opus', 'opus', 'opus', '', 'opus'],
  ['psp', 'mp4,psp', 'aac', 'h264'],
  ['rm', 'rm,ra', 'ac3', 'rv10', 'ac3 rv10 rv20 aac'],
  ['rtp', '', 'pcm_mulaw', 'mpeg4'],
  ['rtsp', '', 'aac', 'mpeg4'],
  ['singlejpeg', '', '', 'mjpeg', 'mjpeg'],
  ['spx', 'spx', 'speex', '', 'speex'],
  ['svcd', '', 'mp2', 'mpeg2video'],
  ['swf', 'swf', 'mp3', 'flv1', 'mp3 flv1 mjpeg'],
  ['vcd', '', 'mp2', 'mpeg1video'],
  ['vob', 'vob', 'mp2', 'mpeg2video'],
  ['wav', 'wav', 'pcm_s16le', ''],
  ['webm', 'webm', 'opus', 'vp9', 'opus vorbis vp8 vp9'],
  ['3gp', '3gp', 'amr_nb', 'h263'],
];

const facts = new Map(rows.map((row) => [row[0], row]));

function makeFormats(): Format[] {
  return importedFormats.flatMap(([names, title]) =>
    names.split(',').map((name) => {
      const row = facts.get(name);
      if (row === undefined) return { name, title, extensions: [], audio: undefined, video: undefined, known: false };
      const [, extensions, audio, video, carries] = row;
      return {
        name,
        title,
        extensions: extensions === '' ? [] : extensions.split(','),
        audio: audio === '' ? undefined : audio,
        video: video === '' ? undefined : video,
        known: true,
        ...(carries === undefined ? {} : { carries: carries.split(' ') }),
      };
    }),
  );
}

/** Every container that can be written, in the order in which FFmpeg asks them. */
export const formats: readonly Format[] = makeFormats();

const byName = new Map<string, Format>();
const byExtension = new Map<string, Format>();
for (const format of formats) {
  if (!byName.has(format.name)) byName.set(format.name, format);
  for (const extension of format.extensions) if (!byExtension.has(extension)) byExtension.set(extension, format);
}

const streamForm = (format: Format | undefined) =>
  format === undefined ? undefined : (byName.get(`${format.name}_stream`) ?? format);

/** The format that `Format NAME` chooses (ffserver_guess_format); `jpeg` is the single picture. `status` is none. */
export function findFormat(name: string): Format | undefined {
  return streamForm(byName.get((name === 'jpeg' ? 'singlejpeg' : name).toLowerCase()));
}

/** The format that a stream's name suggests by its extension; undefined also where the extension is not known here. */
export function guessFormat(fileName: string): Format | undefined {
  const extension = /\.([^./]*)$/.exec(fileName)?.[1];
  return extension === undefined ? undefined : streamForm(byExtension.get(extension.toLowerCase()));
}
