import { defineRule, eachStream } from '../define-rule.ts';
import { appendLine } from '../fixes.ts';
import { nameSpan } from '../judge/feed.ts';
import { encoderFor, isExperimental } from '../schema/codecs.ts';
import { strictness } from '../schema/frame-rates.ts';
import type { Media } from '../schema/options.ts';
import { codecOf, type StreamModel } from '../streams/model.ts';

/** Finds streams whose encoder ffmpeg refuses to start. */
export default defineRule({
  id: 'ffserver/experimental-encoder',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stream needs an experimental encoder, or an unofficial one, without allowing it.',
  why: 'ffserver reads the file, but ffmpeg does not start to send to the feed: experimental encoders want `Strict experimental`, lossless JPEG wants `Strict unofficial`.',
  references: ['libavcodec, AV_CODEC_CAP_EXPERIMENTAL (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.mkv>\nFeed f.ffm\nFormat matroska\nAudioCodec dca\n</Stream>\n',
        fixed:
          '<Feed f.ffm>\n</Feed>\n<Stream a.mkv>\nFeed f.ffm\nFormat matroska\nAudioCodec dca\nStrict experimental\n</Stream>\n',
      },
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.avi>\nFeed f.ffm\nVideoCodec ljpeg\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.avi>\nFeed f.ffm\nVideoCodec ljpeg\nStrict unofficial\n</Stream>\n',
      },
    ],
    valid: ['<Feed f.ffm>\n</Feed>\n<Stream a.mkv>\nFeed f.ffm\nAudioCodec dca\nStrict -2\n</Stream>\n'],
  },
  reach: 'section',
  visit: eachStream((stream, { analysis, report }) => {
    for (const media of ['video', 'audio'] satisfies Media[]) {
      const codec = codecOf(stream, media);
      const encoder = codec === undefined ? undefined : encoderFor(codec);
      const word = encoder === undefined ? undefined : wantedWord(stream, encoder.name);
      const strict = stream.options[media].get('strict');
      if (encoder === undefined || word === undefined || strictness(strict?.value) <= strictness(word)) continue;
      const span = stream.codecNodes[media] ?? nameSpan(stream.section);
      const message = `The encoder ${encoder.name} is ${word}, and ffmpeg refuses to use it; write "Strict ${word}".`;
      const fixes = strict === undefined ? appendLine(analysis.document.text, stream.section, `Strict ${word}`) : [];
      report(span, message, { fixes });
    }
  }),
});

const yuv = /^yuv4(?:20|22|44)p$/;

/** What must be said of an encoder before it is used; lossless JPEG has no standard for the usual pixel formats. */
function wantedWord({ options, directives }: StreamModel, encoder: string): 'experimental' | 'unofficial' | undefined {
  if (isExperimental(encoder)) return 'experimental';
  const pixels = options.video.get('pixel_format')?.value;
  const isUsual = pixels === undefined ? !directives.has('avpresetvideo') : yuv.test(pixels);
  return encoder === 'ljpeg' && isUsual ? 'unofficial' : undefined;
}
