import type { View } from '../../../core/features/view.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { targets, modernCommands as write } from '../streams/modern.ts';

/** The command lines by which a present-day ffmpeg does what the file asks of ffserver. */
export const modernCommands: View<FfserverAnalysis> = {
  id: 'modern-commands',
  title: 'Show Commands for a Present-Day ffmpeg',
  detail: 'The ffmpeg command lines that send the streams of an ffserver.conf to a media server (RTSP) or as HLS.',
  draw({ model }, _offset, { target: given }) {
    const target = targets.find(({ value }) => value === given)?.value ?? 'as-they-are';
    return {
      title: 'The same streams with a present-day ffmpeg',
      questions: [
        { id: 'target', kind: 'choice', title: 'Where do the streams go?', default: target, choices: targets },
      ],
      blocks: [{ kind: 'code', text: write(model, target) }],
    };
  },
};
