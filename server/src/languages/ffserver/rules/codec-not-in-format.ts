import { defineRule } from '../define-rule.ts';
import type { Media } from '../schema/options.ts';

/** Finds codecs that a container can not carry. */
export default defineRule({
  id: 'ffserver/codec-not-in-format',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The stream’s container can not carry its codec.',
  why: 'ffserver reads such a stream, but writes no header when a client comes. Choose a codec that the container knows, or another container.',
  references: ['libavformat (FFmpeg 3.4), the codec tags of each muxer'],
  examples: {
    invalid: ['<Stream a.webm>\nFormat webm\nVideoCodec libx264\n</Stream>\n'],
    valid: ['<Stream a.webm>\nFormat webm\nVideoCodec libvpx\nAudioCodec libvorbis\n</Stream>\n'],
  },
  visit: {
    end(context) {
      for (const { format, encoders, codecNodes, without } of context.analysis.model.streams) {
        if (format?.carries === undefined) continue;
        for (const media of ['video', 'audio'] satisfies Media[]) {
          const encoder = encoders[media];
          const word = codecNodes[media]?.args[0];
          if (encoder === undefined || word === undefined || without[media] !== undefined) continue;
          if (format.carries.includes(encoder.codec)) continue;
          context.report(
            word,
            `${format.name} can't carry ${encoder.codec}; it takes ${format.carries.slice(0, 6).join(', ')}.`,
          );
        }
      }
    },
  },
});
