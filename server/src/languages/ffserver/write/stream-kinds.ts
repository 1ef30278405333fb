/** A kind of stream that the generator and the addition write. */
export interface StreamKind {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  readonly name: string;
  readonly hasVideo: boolean;
  readonly hasAudio: boolean;
  /** Directives that make the kind; sizes and bit rates follow from the answers. */
  readonly lines: readonly string[];
}

/** Every kind, with codecs that FFmpeg 3.4's usual builds have and the container carries. */
export const streamKinds: readonly StreamKind[] = [
  {
    value: 'rtsp',
    label: 'RTSP',
    detail: 'live.sdp: H.264 and AAC',
    name: 'live.sdp',
    hasVideo: true,
    hasAudio: true,
    lines: [
      'Format rtp',
      'VideoCodec libx264',
      'AVOptionVideo preset veryfast',
      'AVOptionVideo tune zerolatency',
      'AVOptionVideo flags +global_header',
      'AudioCodec aac',
      'AVOptionAudio flags +global_header',
    ],
  },
  {
    value: 'flv',
    label: 'FLV',
    detail: 'live.flv: Sorenson Spark and MP3',
    name: 'live.flv',
    hasVideo: true,
    hasAudio: true,
    lines: ['Format flv', 'VideoCodec flv', 'AudioCodec libmp3lame'],
  },
  {
    value: 'asf',
    label: 'ASF',
    detail: 'live.asf: MPEG-4 and Windows Media Audio',
    name: 'live.asf',
    hasVideo: true,
    hasAudio: true,
    lines: ['Format asf', 'VideoCodec msmpeg4', 'AudioCodec wmav2'],
  },
  {
    value: 'webm',
    label: 'WebM',
    detail: 'live.webm: VP8 and Vorbis',
    name: 'live.webm',
    hasVideo: true,
    hasAudio: true,
    lines: ['Format webm', 'VideoCodec libvpx', 'AVOptionVideo quality realtime', 'AudioCodec libvorbis'],
  },
  {
    value: 'mpjpeg',
    label: 'MPJPEG',
    detail: 'live.mjpg: pictures for a browser',
    name: 'live.mjpg',
    hasVideo: true,
    hasAudio: false,
    lines: ['Format mpjpeg', 'VideoIntraOnly', 'Strict -1'],
  },
  {
    value: 'jpeg',
    label: 'JPEG',
    detail: 'still.jpg: the newest picture',
    name: 'still.jpg',
    hasVideo: true,
    hasAudio: false,
    lines: ['Format jpeg', 'VideoIntraOnly', 'Strict -1'],
  },
  {
    value: 'mp3',
    label: 'MP3',
    detail: 'live.mp3: sound alone',
    name: 'live.mp3',
    hasVideo: false,
    hasAudio: true,
    lines: ['Format mp3', 'AudioCodec libmp3lame'],
  },
  {
    value: 'ogg',
    label: 'Ogg',
    detail: 'live.ogg: Theora and Vorbis',
    name: 'live.ogg',
    hasVideo: true,
    hasAudio: true,
    lines: ['Format ogg', 'VideoCodec libtheora', 'AudioCodec libvorbis'],
  },
  {
    value: 'swf',
    label: 'SWF',
    detail: 'live.swf: a Flash film',
    name: 'live.swf',
    hasVideo: true,
    hasAudio: true,
    lines: ['Format swf', 'VideoCodec flv', 'AudioCodec libmp3lame'],
  },
  {
    value: 'mp2',
    label: 'MP2',
    detail: 'live.mp2: sound alone, as MPEG audio layer 2',
    name: 'live.mp2',
    hasVideo: false,
    hasAudio: true,
    lines: ['Format mp2', 'AudioCodec mp2'],
  },
  {
    value: 'rm',
    label: 'RealMedia',
    detail: 'live.rm: RealVideo 1 and AC-3, sizes in steps of 16',
    name: 'live.rm',
    hasVideo: true,
    hasAudio: true,
    lines: ['Format rm', 'VideoCodec rv10', 'AudioCodec ac3'],
  },
];
