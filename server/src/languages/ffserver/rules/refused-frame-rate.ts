import { replacement } from '../../../core/text/edit.ts';
import { defineRule, eachStream } from '../define-rule.ts';
import { appendLine } from '../fixes.ts';
import { nameSpan } from '../judge/feed.ts';
import { encoderFor } from '../schema/codecs.ts';
import { frameRatesOf, isSameRate, nearestFrameRate, strictness } from '../schema/frame-rates.ts';
import { codecOf, valueWord } from '../streams/model.ts';

/** What ffserver takes where a stream names no frame rate (add_codec in ffserver_config.c). */
const usual = '5';

/** Finds frame rates that a stream's encoder refuses. */
export default defineRule({
  id: 'ffserver/refused-frame-rate',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The encoder does not take so many pictures a second.',
  why:
    'ffserver reads the file, but the encoder does not start, and nothing is sent to the feed. MPEG-1 has 24, 25, 30, 50 and 60 ' +
    'pictures a second and the rates of NTSC, which are fractions: 29.97 is none of them, 29.97002997 is near enough to 30000/1001.',
  references: ['libavcodec/mpeg12enc.c, find_frame_rate_index (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.mpg>\nFeed f.ffm\nNoAudio\nVideoFrameRate 15\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.mpg>\nFeed f.ffm\nNoAudio\nVideoFrameRate 24\n</Stream>\n',
      },
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.mpg>\nFeed f.ffm\nNoAudio\nVideoCodec mpeg2video\nVideoFrameRate 29.97\n</Stream>\n',
        fixed:
          '<Feed f.ffm>\n</Feed>\n<Stream a.mpg>\nFeed f.ffm\nNoAudio\nVideoCodec mpeg2video\nVideoFrameRate 29.97002997\n</Stream>\n',
      },
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.mpg>\nFeed f.ffm\nNoAudio\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.mpg>\nFeed f.ffm\nNoAudio\nVideoFrameRate 24\n</Stream>\n',
      },
    ],
    valid: [
      '<Feed f.ffm>\n</Feed>\n<Stream a.mpg>\nFeed f.ffm\nNoAudio\nVideoFrameRate 25\n</Stream>\n',
      '<Feed f.ffm>\n</Feed>\n<Stream a.mpg>\nFeed f.ffm\nNoAudio\nVideoFrameRate 15\nStrict unofficial\n</Stream>\n',
    ],
  },
  reach: 'section',
  visit: eachStream((stream, { analysis, report }) => {
    const { options, directives, usesDefaults, section, codecNodes, formatNode } = stream;
    const codec = codecOf(stream, 'video');
    const encoder = codec === undefined ? undefined : encoderFor(codec)?.name;
    const known = frameRatesOf(encoder ?? '', strictness(options.video.get('strict')?.value));
    const set = options.video.get('time_base');
    const word = set === undefined ? undefined : valueWord(set);
    if (known === undefined || directives.has('avpresetvideo')) return;
    if (set === undefined ? !usesDefaults : word === undefined) return;
    const digits = /^1\/(\d+(?:\.\d+)?)$/.exec(set?.value ?? `1/${usual}`)?.[1];
    const rate = Number(digits);
    if (!(rate > 0) || known.some((one) => isSameRate(one, rate))) return;
    const best = nearestFrameRate(known, rate);
    const value = String(Number(best.toFixed(8)));
    const given = set === undefined ? `${usual} (the default)` : digits;
    report(
      word ?? codecNodes.video?.args[0] ?? formatNode?.args[0] ?? nameSpan(section),
      `The encoder of ${codec} refuses ${given} pictures a second; write ${value}, which it takes.`,
      {
        fixes:
          word === undefined
            ? appendLine(analysis.document.text, section, `VideoFrameRate ${value}`)
            : word === set?.node.args[0] && set.node.name.value.toLowerCase() === 'videoframerate'
              ? [{ title: `Change to ${value}`, safety: 'suggested', edits: [replacement(word, value)] }]
              : [],
      },
    );
  }),
});
