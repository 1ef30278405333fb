import { defineRule, eachStream } from '../define-rule.ts';
import { encoderFor, limitsOf } from '../schema/codecs.ts';
import { containerRates } from '../schema/container-rates.ts';
import { strictness } from '../schema/frame-rates.ts';
import { looseRates } from '../schema/unlisted-limits.ts';
import { codecOf } from '../streams/model.ts';
import { changeSetting, settingOf, wordsOf } from '../streams/settings.ts';

/** Finds sample rates that a codec, or its container, refuses. */
export default defineRule({
  id: 'ffserver/sample-rate',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The codec, or its container, does not take the sample rate.',
  why:
    'The encoder does not start, or the container gets no header, and the stream stays silent. mp3 in flv and swf goes with 44100, ' +
    '22050 and 11025 Hz; mp3 of 48000 Hz is written into flv, but marked as 44100. Where a stream names no rate, ffserver takes ' +
    '22050 Hz, which Opus and others refuse.',
  references: ['libavcodec, libavformat/flvenc.c and swfenc.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nAudioCodec libmp3lame\nAudioSampleRate 48000\n</Stream>\n',
        fixed:
          '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nAudioCodec libmp3lame\nAudioSampleRate 44100\n</Stream>\n',
      },
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.webm>\nFeed f.ffm\nNoVideo\nAudioCodec libopus\n</Stream>\n',
        fixed:
          '<Feed f.ffm>\n</Feed>\n<Stream a.webm>\nFeed f.ffm\nNoVideo\nAudioCodec libopus\nAudioSampleRate 24000\n</Stream>\n',
      },
    ],
    valid: [
      '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nAudioCodec libmp3lame\nAudioSampleRate 44100\n</Stream>\n',
    ],
  },
  reach: 'section',
  visit: eachStream((stream, { analysis, report }) => {
    const setting = settingOf(stream, 'ar');
    const codec = codecOf(stream, 'audio');
    if (setting === undefined || codec === undefined) return;
    const format = stream.format?.name ?? '';
    const encoder = encoderFor(codec)?.name ?? '';
    if (looseRates.has(encoder) && strictness(stream.options.audio.get('strict')?.value) < 0) return;
    const ofContainer = containerRates(format, codec);
    const allowed = ofContainer ?? limitsOf(encoder).sampleRates;
    const rate = Number(setting.value);
    if (allowed.length === 0 || !Number.isInteger(rate) || rate <= 0 || allowed.includes(rate)) return;
    const near = allowed.reduce((best, other) => (Math.abs(other - rate) < Math.abs(best - rate) ? other : best));
    const where = ofContainer === undefined ? codec : `${codec} in ${format}`;
    const message =
      format === 'flv' && codec === 'mp3' && rate === 48000
        ? 'mp3 of 48000 Hz is marked as 44100 Hz in flv, which has no sign for it, so that players may play it too slowly; write 44100.'
        : `${where} takes no ${wordsOf(setting, `${rate} Hz`)}, but ${allowed.join(', ')}.`;
    report(setting.span, message, {
      fixes: changeSetting(analysis.document.text, stream, 'ar', setting, String(near)),
    });
  }),
});
