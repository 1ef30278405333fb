import type { Conversion } from '../../../core/features/conversion.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { modernCommands, type Target, targets } from '../streams/modern.ts';

/** The shell script by which a present-day ffmpeg does what the file asks of ffserver. */
export const ffmpegCommands: Conversion<FfserverAnalysis> = {
  id: 'ffmpeg-commands',
  title: 'Write ffmpeg Commands for These Streams',
  detail:
    'A shell script in which a present-day ffmpeg sends the streams of an ffserver.conf to a media server or as HLS.',
  questions: [
    {
      id: 'target',
      kind: 'choice',
      title: 'Where do the streams go?',
      default: targets[0]!.value,
      choices: targets,
    },
  ],
  convert({ model }, { target }) {
    return { name: 'streams.sh', language: 'shellscript', text: modernCommands(model, target as Target) };
  },
};
