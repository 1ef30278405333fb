import type { Fix } from '../../../core/rules/diagnostic.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule, eachStream } from '../define-rule.ts';
import { appendLine } from '../fixes.ts';
import { nameSpan } from '../judge/feed.ts';
import { audioBitRates, type BitRates, nearestBitRate, takesBitRate } from '../schema/bit-rates.ts';
import { encoderFor } from '../schema/codecs.ts';
import { codecOf, valueWord } from '../streams/model.ts';
import { settingOf } from '../streams/settings.ts';

/** What ffserver gives to an encoder that was told no bit rate, in bit/s (add_codec in ffserver_config.c). */
const usual = 64000;

/** Finds bit rates that a stream's encoder refuses. */
export default defineRule({
  id: 'ffserver/refused-bit-rate',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The encoder of the sound does not take this bit rate.',
  why:
    'ffserver reads the file, but the encoder does not start, and nothing is sent to the feed. MP2 and G.723.1 have a handful of ' +
    'rates, Vorbis has bounds for each sample rate, Opus takes up to 256 kbit/s a channel, Windows Media wants 24 at least.',
  references: ['libavcodec/mpegaudioenc_template.c, libopusenc.c, wmaenc.c, g723_1enc.c, libvorbisenc.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.mp2>\nFeed f.ffm\nNoVideo\nAudioSampleRate 44100\nAudioBitRate 100\n</Stream>\n',
        fixed:
          '<Feed f.ffm>\n</Feed>\n<Stream a.mp2>\nFeed f.ffm\nNoVideo\nAudioSampleRate 44100\nAudioBitRate 96\n</Stream>\n',
      },
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.ogg>\nFeed f.ffm\nNoVideo\nAudioCodec libvorbis\nAudioSampleRate 8000\n</Stream>\n',
        fixed:
          '<Feed f.ffm>\n</Feed>\n<Stream a.ogg>\nFeed f.ffm\nNoVideo\nAudioCodec libvorbis\nAudioSampleRate 8000\nAudioBitRate 42\n</Stream>\n',
      },
    ],
    valid: [
      '<Feed f.ffm>\n</Feed>\n<Stream a.mp2>\nFeed f.ffm\nNoVideo\nAudioSampleRate 44100\nAudioBitRate 96\n</Stream>\n',
      '<Feed f.ffm>\n</Feed>\n<Stream a.ogg>\nFeed f.ffm\nNoVideo\nAudioCodec libvorbis\nAudioSampleRate 44100\nAudioChannels 2\nAudioBitRate 128\n</Stream>\n',
    ],
  },
  reach: 'section',
  visit: eachStream((stream, { analysis, report }) => {
    const { options, directives, usesDefaults, section, codecNodes, formatNode } = stream;
    const codec = codecOf(stream, 'audio');
    const encoder = codec === undefined ? undefined : encoderFor(codec)?.name;
    const sampleRate = Number(settingOf(stream, 'ar')?.value);
    const channels = Number(settingOf(stream, 'ac')?.value);
    const known = encoder === undefined ? undefined : audioBitRates(encoder, sampleRate, channels);
    // Of two names for one thing, nobody knows which counts; a preset may say it as well.
    if (known === undefined || options.audio.has('ab') || directives.has('avpresetaudio')) return;
    const set = options.audio.get('b');
    const word = set === undefined ? undefined : valueWord(set);
    if (set === undefined ? !usesDefaults : word === undefined) return;
    const rate = set === undefined ? usual : Number(set.value);
    if (!(rate > 0) || takesBitRate(known, rate)) return;
    const near = nearestBitRate(known, rate);
    const inKilobits = set?.node.name.value.toLowerCase() === 'audiobitrate';
    const value = String(inKilobits || set === undefined ? near / 1000 : near);
    const fixes: readonly Fix[] =
      word === undefined
        ? appendLine(analysis.document.text, section, `AudioBitRate ${value}`)
        : [{ title: `Change to ${value}`, safety: 'suggested', edits: [replacement(word, value)] }];
    const span = word ?? codecNodes.audio?.args[0] ?? formatNode?.args[0] ?? nameSpan(section);
    const given = `${rate / 1000} kbit/s${set === undefined ? ' (the default)' : ''}`;
    report(span, `The encoder of ${codec} refuses ${given}; here it takes ${describe(known)} kbit/s.`, { fixes });
  }),
});

function describe({ only, least, most }: BitRates): string {
  if (only !== undefined) return only.map((rate) => rate / 1000).join(', ');
  const from = (least ?? 0) / 1000;
  return most === undefined ? `${from} and more` : `${from} to ${Math.floor(most / 1000)}`;
}
