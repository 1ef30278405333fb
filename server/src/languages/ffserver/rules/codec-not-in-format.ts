import type { Fix } from '../../../core/rules/diagnostic.ts';
import { replacement } from '../../../core/text/edit.ts';
import type { Span } from '../../../core/text/span.ts';
import { defineRule, eachStream } from '../define-rule.ts';
import { encoderFor, isExperimental } from '../schema/codecs.ts';
import type { Format } from '../schema/formats.ts';
import type { Media } from '../schema/options.ts';

/** Finds codecs that a container can not carry. */
export default defineRule({
  id: 'ffserver/codec-not-in-format',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The stream’s container can not carry its codec.',
  why: 'ffserver reads such a stream, but writes no header when a client comes. Choose a codec that the container knows, or another container.',
  references: ['libavformat (FFmpeg 3.4), the codec tags of each muxer'],
  examples: {
    invalid: [
      {
        code: '<Stream a.webm>\nFormat webm\nVideoCodec libx264\n</Stream>\n',
        fixed: '<Stream a.webm>\nFormat webm\nVideoCodec libvpx-vp9\n</Stream>\n',
      },
      {
        code: '<Stream a.mp3>\nFormat mp3\nAudioCodec aac\nNoVideo\n</Stream>\n',
        fixed: '<Stream a.mp3>\nFormat mp3\nAudioCodec libmp3lame\nNoVideo\n</Stream>\n',
      },
    ],
    valid: ['<Stream a.webm>\nFormat webm\nVideoCodec libvpx\nAudioCodec libvorbis\n</Stream>\n'],
  },
  reach: 'section',
  visit: eachStream(({ format, encoders, codecNodes, without }, context) => {
    if (format?.carries === undefined) return;
    for (const media of ['video', 'audio'] satisfies Media[]) {
      const encoder = encoders[media];
      const word = codecNodes[media]?.args[0];
      if (encoder === undefined || word === undefined || without[media] !== undefined) continue;
      if (format.carries.includes(encoder.codec)) continue;
      context.report(
        word,
        `${format.name} can't carry ${encoder.codec}; it takes ${format.carries.slice(0, 6).join(', ')}.`,
        { fixes: [otherEncoder(word, format, media)].filter((fix) => fix !== undefined) },
      );
    }
  }),
});

/** The container's own codec, or the first that it carries, by an encoder of the usual builds. */
function otherEncoder(word: Span, format: Format, media: Media): Fix | undefined {
  const encoder = [format[media], ...(format.carries ?? [])]
    .map((codec) => (codec === undefined ? undefined : encoderFor(codec)))
    .find((any) => any?.media === media && !isExperimental(any.name) && format.carries?.includes(any.codec));
  if (encoder === undefined) return undefined;
  const edits = [replacement(word, encoder.name)];
  return { title: `Change to ${encoder.name}`, safety: 'suggested', edits };
}
