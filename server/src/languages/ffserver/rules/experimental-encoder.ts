import { defineRule, eachStream } from '../define-rule.ts';
import { appendLine } from '../fixes.ts';
import { nameSpan } from '../judge/feed.ts';
import { encoderFor, isExperimental } from '../schema/codecs.ts';
import type { Media } from '../schema/options.ts';
import { codecOf } from '../streams/model.ts';

const allowed = /^(?:experimental|-[2-9]|-\d\d+)$/;

/** Finds streams whose encoder ffmpeg refuses to start. */
export default defineRule({
  id: 'ffserver/experimental-encoder',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stream needs an experimental encoder without allowing it.',
  why: 'ffserver reads the file, but ffmpeg does not start to send to the feed: experimental encoders want `Strict experimental`.',
  references: ['libavcodec, AV_CODEC_CAP_EXPERIMENTAL (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.mkv>\nFeed f.ffm\nFormat matroska\nAudioCodec dca\n</Stream>\n',
        fixed:
          '<Feed f.ffm>\n</Feed>\n<Stream a.mkv>\nFeed f.ffm\nFormat matroska\nAudioCodec dca\nStrict experimental\n</Stream>\n',
      },
    ],
    valid: ['<Feed f.ffm>\n</Feed>\n<Stream a.mkv>\nFeed f.ffm\nAudioCodec dca\nStrict -2\n</Stream>\n'],
  },
  reach: 'section',
  visit: eachStream((stream, { analysis, report }) => {
    for (const media of ['video', 'audio'] satisfies Media[]) {
      const codec = codecOf(stream, media);
      const encoder = codec === undefined ? undefined : encoderFor(codec);
      if (encoder === undefined || !isExperimental(encoder.name)) continue;
      const strict = stream.options[media].get('strict');
      if (strict !== undefined && allowed.test(strict.value)) continue;
      const span = stream.codecNodes[media] ?? nameSpan(stream.section);
      const message = `The encoder ${encoder.name} is experimental, and ffmpeg refuses to use it; write "Strict experimental".`;
      const fixes =
        strict === undefined ? appendLine(analysis.document.text, stream.section, 'Strict experimental') : [];
      report(span, message, { fixes });
    }
  }),
});
