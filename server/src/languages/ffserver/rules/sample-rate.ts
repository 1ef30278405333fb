import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { encoderFor, limitsOf } from '../schema/codecs.ts';
import { codecOf, valueWord } from '../streams/model.ts';

/** In flv and swf, the header has room for these only. */
const flash: readonly number[] = [44100, 22050, 11025];

/** Finds sample rates that a codec, or Flash, refuses. */
export default defineRule({
  id: 'ffserver/sample-rate',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The codec, or its container, does not take the sample rate.',
  why: 'The encoder does not start, and the stream stays silent. mp3 in flv and swf goes with 44100, 22050 and 11025 Hz.',
  references: ['libavformat/flvenc.c (FFmpeg 3.4)', 'libavcodec, supported_samplerates of each encoder (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nAudioCodec libmp3lame\nAudioSampleRate 48000\n</Stream>\n',
        fixed:
          '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nAudioCodec libmp3lame\nAudioSampleRate 44100\n</Stream>\n',
      },
    ],
    valid: [
      '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nAudioCodec libmp3lame\nAudioSampleRate 44100\n</Stream>\n',
    ],
  },
  visit: {
    end(context) {
      for (const stream of context.analysis.model.streams) {
        const set = stream.options.audio.get('ar');
        const codec = codecOf(stream, 'audio');
        if (set === undefined || codec === undefined) continue;
        const isFlash = codec === 'mp3' && (stream.format?.name === 'flv' || stream.format?.name === 'swf');
        const allowed = isFlash ? flash : limitsOf(encoderFor(codec)?.name ?? '').sampleRates;
        const rate = Number(set.value);
        const word = valueWord(set);
        if (
          allowed.length === 0 ||
          word === undefined ||
          !Number.isInteger(rate) ||
          rate <= 0 ||
          allowed.includes(rate)
        )
          continue;
        const near = allowed.reduce((best, other) => (Math.abs(other - rate) < Math.abs(best - rate) ? other : best));
        const where = isFlash ? `${codec} in ${stream.format!.name}` : codec;
        context.report(word, `${where} takes no ${rate} Hz, but ${allowed.join(', ')}.`, {
          fixes: [{ title: `Change to ${near}`, safety: 'suggested', edits: [replacement(word, String(near))] }],
        });
      }
    },
  },
});
