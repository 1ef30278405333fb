import { replacement } from '../../../core/text/edit.ts';
import { defineRule, eachStream } from '../define-rule.ts';
import type { Media } from '../schema/options.ts';

/** Finds encoders that ffserver replaces. */
export default defineRule({
  id: 'ffserver/other-encoder',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Another encoder than the chosen one makes the stream.',
  why: 'ffserver keeps only the codec that an encoder produces, and ffmpeg takes its first encoder for that codec; options that the chosen one alone has are lost.',
  references: ['ffserver_config.c, add_codec (FFmpeg 3.4)', 'ffmpeg_opt.c, read_ffserver_streams (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.avi>\nFeed f.ffm\nVideoCodec libxvid\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.avi>\nFeed f.ffm\nVideoCodec mpeg4\n</Stream>\n',
      },
    ],
    valid: ['<Feed f.ffm>\n</Feed>\n<Stream a.avi>\nFeed f.ffm\nVideoCodec libx264\n</Stream>\n'],
  },
  reach: 'section',
  visit: eachStream(({ encoders, codecNodes, feedNode, without }, { report }) => {
    for (const media of ['video', 'audio'] satisfies Media[]) {
      const encoder = encoders[media];
      const word = codecNodes[media]?.args[0];
      if (encoder?.standIn === undefined || word?.value !== encoder.name || encoder.standIn === encoder.name) continue;
      if (feedNode === undefined || encoder.optional || without[media] !== undefined) continue;
      const { standIn, codec, name } = encoder;
      report(word, `For ${codec}, ffmpeg takes the encoder ${standIn}; the options of ${name} alone are lost.`, {
        fixes: [{ title: `Change to ${standIn}`, safety: 'suggested', edits: [replacement(word, standIn)] }],
      });
    }
  }),
});
