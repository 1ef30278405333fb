/** An option of the ffmpeg program, as Launch lines hand it on. */
export interface FfmpegOption {
  readonly name: string;
  /** What stands behind it; undefined where nothing does. */
  readonly value: string | undefined;
  readonly summary: string;
}

type Row = readonly [name: string, value: string, summary: string];

/** The options that feeds are filled with (ffmpeg's manual, 3.4). */
const rows: readonly Row[] = [
  ['-i', '<input>', 'What is read: a file, a URL or a device. Options before it are about reading.'],
  ['-f', '<format>', 'The container or device: before `-i` that of the input, such as `v4l2`, `alsa`, `x11grab`.'],
  ['-r', '<rate>', 'Pictures a second.'],
  ['-framerate', '<rate>', 'Pictures a second that a device is asked for.'],
  ['-s', '<width>x<height>', 'The size of the picture.'],
  ['-video_size', '<width>x<height>', 'The size that a device is asked for.'],
  ['-re', '', 'Reads no faster than the input plays; for files that are sent as if they were live.'],
  ['-rtsp_transport', 'tcp|udp', 'How RTP packets of an RTSP input come.'],
  ['-stream_loop', '<count>', 'How often the input is repeated; -1 for ever.'],
  ['-ss', '<time>', 'From where on the input is read.'],
  ['-t', '<time>', 'How long is read or written.'],
  ['-an', '', 'No sound.'],
  ['-vn', '', 'No picture.'],
  ['-ar', '<Hz>', 'The sample rate.'],
  ['-ac', '<count>', 'How many channels there are.'],
  ['-b', '<bit/s>', 'The bit rate; ambiguous, `-b:v` or `-b:a` say which.'],
  ['-b:v', '<bit/s>', 'The bit rate of the picture.'],
  ['-b:a', '<bit/s>', 'The bit rate of the sound.'],
  ['-ab', '<bit/s>', 'The bit rate of the sound; an old name of `-b:a`.'],
  ['-vcodec', '<encoder>', 'The encoder of the picture; for a feed, the streams of this file decide.'],
  ['-acodec', '<encoder>', 'The encoder of the sound; for a feed, the streams of this file decide.'],
  ['-c', '<encoder>', 'The encoder of all streams; `copy` hands them on as they are.'],
  ['-c:v', '<encoder>', 'The encoder of the picture; for a feed, the streams of this file decide.'],
  ['-c:a', '<encoder>', 'The encoder of the sound; for a feed, the streams of this file decide.'],
  ['-vf', '<filters>', 'Filters for the picture, such as `scale=640:360`.'],
  ['-af', '<filters>', 'Filters for the sound, such as `volume=0.5`.'],
  ['-map', '<stream>', 'Which streams of the inputs are written.'],
  ['-threads', '<count>', 'How many threads are used.'],
  ['-preset', '<name>', 'How much time libx264 spends on compression.'],
  ['-tune', '<name>', 'What libx264 shall be good at, such as `zerolatency`.'],
  ['-g', '<count>', 'How many pictures lie between key frames at most.'],
  ['-q:v', '<number>', 'A fixed quality of the picture instead of a bit rate.'],
  ['-pix_fmt', '<format>', 'How a pixel is stored.'],
  ['-loglevel', '<level>', 'How much is printed: `quiet`, `error`, `warning`, `info`, `debug`.'],
  ['-nostats', '', 'Prints no progress.'],
  ['-nostdin', '', 'Reads no keys.'],
  ['-y', '', 'Overwrites files without asking.'],
  ['-override_ffserver', '', 'Keeps to the options of this line instead of those that ffserver tells for the feed.'],
  ['-fflags', '<flags>', 'How containers are read and written, such as `nobuffer`.'],
  ['-thread_queue_size', '<count>', 'How many packets of a device may wait.'],
  ['-use_wallclock_as_timestamps', '0|1', 'Takes the time of arrival for the time of the picture.'],
];

/** Every option that is described here. */
export const ffmpegOptions: readonly FfmpegOption[] = rows.map(([name, value, summary]) => ({
  name,
  value: value === '' ? undefined : value,
  summary,
}));

const byName = new Map(ffmpegOptions.map((option) => [option.name, option]));

/** An option by its name, with its stream specifier (`-b:v:0`) or without; undefined where it is not described here. */
export function findFfmpegOption(name: string): FfmpegOption | undefined {
  for (let rest = name; rest !== ''; rest = rest.slice(0, Math.max(0, rest.lastIndexOf(':')))) {
    const found = byName.get(rest);
    if (found !== undefined) return found;
  }
  return undefined;
}
