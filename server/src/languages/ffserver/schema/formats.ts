import { importedDemuxers, importedFormats } from './imported/formats.ts';

/** A container as ffserver sees it. `audio` and `video` are the codecs that it takes if a stream names none. */
export interface Format {
  readonly name: string;
  readonly title: string;
  readonly extensions: readonly string[];
  readonly audio: string | undefined;
  readonly video: string | undefined;
  /** The codecs that fit, where that is known. */
  readonly carries?: readonly string[];
}

/** What fits into containers that have no list of codec tags (write_header of each in libavformat 3.4). */
const carried: Readonly<Record<string, string>> = {
  ac3: 'ac3',
  adts: 'aac',
  dv: 'pcm_s16le dvvideo',
  eac3: 'eac3',
  flac: 'flac png mjpeg gif bmp',
  gif: 'gif',
  h263: 'h263',
  h264: 'h264',
  m4v: 'mpeg4',
  mjpeg: 'mjpeg',
  mp2: 'mp2',
  mp3: 'mp3 png mjpeg gif bmp tiff',
  mpeg: 'mp2 mp3 ac3 eac3 dts pcm_s16be pcm_dvd mpeg1video mpeg2video mpeg4 h264 hevc',
  mpeg1video: 'mpeg1video',
  mpeg2video: 'mpeg2video',
  mpjpeg: 'mjpeg',
  oga: 'flac vorbis opus speex',
  ogg: 'flac vorbis opus speex theora vp8 dirac',
  ogv: 'flac vorbis opus speex theora vp8 dirac',
  opus: 'opus',
  // rtpenc.c, is_supported
  rtp:
    'dirac h261 h263 h263p h264 hevc mpeg1video mpeg2video mpeg4 aac mp2 mp3 pcm_alaw pcm_mulaw pcm_s8 pcm_s16be pcm_s16le ' +
    'pcm_u16be pcm_u16le pcm_u8 amr_nb amr_wb vorbis theora vp8 vp9 adpcm_g722 adpcm_g726 adpcm_g726le ilbc mjpeg speex opus',
  singlejpeg: 'mjpeg',
  spx: 'speex',
  swf: 'mp3 flv1 mjpeg',
  webm: 'opus vorbis vp8 vp9',
};

/** Containers that write what is not in their list all the same. */
const openLists: ReadonlySet<string> = new Set(['image2', 'image2pipe', 'matroska', 'nut', 'stream_segment']);

const orNone = (text: string) => (text === '' ? undefined : text);

/** Every container that can be written, in the order in which FFmpeg asks them. */
export const formats: readonly Format[] = importedFormats.map(([names, extensions, audio, video, codecs, title]) => {
  const [name = ''] = names.split(',');
  const list = carried[name] ?? (openLists.has(name) ? '' : codecs);
  return {
    name,
    title,
    extensions: extensions === '' ? [] : extensions.split(','),
    audio: orNone(audio),
    video: orNone(video),
    ...(list === '' ? {} : { carries: list.split(' ') }),
  };
});

const byName = new Map<string, Format>();
const byExtension = new Map<string, Format>();
importedFormats.forEach(([names], index) => {
  const format = formats[index]!;
  for (const name of names.split(',')) if (!byName.has(name)) byName.set(name, format);
  for (const extension of format.extensions) if (!byExtension.has(extension)) byExtension.set(extension, format);
});

const streamForm = (format: Format | undefined) =>
  format === undefined ? undefined : (byName.get(`${format.name}_stream`) ?? format);

/** The format that `Format NAME` chooses (ffserver_guess_format); `jpeg` is the single picture. `status` is none. */
export function findFormat(name: string): Format | undefined {
  return streamForm(byName.get((name === 'jpeg' ? 'singlejpeg' : name).toLowerCase()));
}

/** The format that a stream's name suggests by its extension. */
export function guessFormat(fileName: string): Format | undefined {
  const extension = /\.([^.]*)$/.exec(fileName)?.[1];
  return extension === undefined ? undefined : streamForm(byExtension.get(extension.toLowerCase()));
}

/** Demuxers of builds with further libraries (configure, 3.4). */
const optionalDemuxers = ['avisynth', 'libgme', 'libmodplug', 'libopenmpt'];

/** The names of the containers that can be read. */
export const inputFormats: readonly string[] = importedDemuxers;

const demuxers = new Set([...importedDemuxers, ...optionalDemuxers]);

/** Whether a container of this name can be read, by some build at least (av_find_input_format). */
export function isInputFormat(name: string): boolean {
  return demuxers.has(name.toLowerCase());
}
