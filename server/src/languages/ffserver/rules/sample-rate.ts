import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { codecOf } from '../streams/model.ts';

/** The sample rates that a codec takes, in Hz. */
const rates: Readonly<Record<string, readonly number[]>> = {
  mp3: [44100, 48000, 32000, 22050, 24000, 16000, 11025, 12000, 8000],
  mp2: [44100, 48000, 32000, 22050, 24000, 16000],
  opus: [48000, 24000, 16000, 12000, 8000],
  ac3: [48000, 44100, 32000],
};

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
  references: ['libavformat/flvenc.c, libavcodec/libmp3lame.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.flv>\nFormat flv\nAudioCodec libmp3lame\nAudioSampleRate 48000\n</Stream>\n',
        fixed: '<Stream a.flv>\nFormat flv\nAudioCodec libmp3lame\nAudioSampleRate 44100\n</Stream>\n',
      },
    ],
    valid: ['<Stream a.flv>\nFormat flv\nAudioCodec libmp3lame\nAudioSampleRate 44100\n</Stream>\n'],
  },
  visit: {
    end(context) {
      for (const stream of context.analysis.model.streams) {
        const set = stream.options.audio.get('ar');
        const codec = codecOf(stream, 'audio');
        if (set === undefined || codec === undefined) continue;
        const isFlash = codec === 'mp3' && (stream.format?.name === 'flv' || stream.format?.name === 'swf');
        const allowed = isFlash ? flash : rates[codec];
        const rate = Number(set.value);
        const word = set.node.args.at(-1);
        if (
          allowed === undefined ||
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
