import { replacement } from '../../../core/text/edit.ts';
import { defineRule, eachStream } from '../define-rule.ts';
import { encoderFor, limitsOf } from '../schema/codecs.ts';
import { findPixelFormat } from '../schema/pixel-formats.ts';
import { codecOf, valueWord } from '../streams/model.ts';

/** How many formats a message names. */
const named = 6;

/** Finds pixel formats that a stream's encoder refuses. */
export default defineRule({
  id: 'ffserver/refused-pixel-format',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The encoder does not take the pixel format.',
  why:
    'ffserver reads the file, but the encoder does not start, and nothing is sent to the feed. Without PixelFormat, ffmpeg ' +
    'chooses one that fits.',
  references: ['libavcodec, pix_fmts of each encoder (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nPixelFormat rgb24\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nPixelFormat yuv420p\n</Stream>\n',
      },
    ],
    valid: [
      '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nPixelFormat yuv420p\n</Stream>\n',
      '<Feed f.ffm>\n</Feed>\n<Stream a.mkv>\nFeed f.ffm\nVideoCodec libx264\nPixelFormat yuv444p\n</Stream>\n',
    ],
  },
  reach: 'section',
  visit: eachStream((stream, { report }) => {
    const set = stream.options.video.get('pixel_format');
    const codec = codecOf(stream, 'video');
    const word = set === undefined ? undefined : valueWord(set);
    const format = word === undefined ? undefined : findPixelFormat(word.value);
    if (codec === undefined || word === undefined || format === undefined) return;
    const { pixelFormats } = limitsOf(encoderFor(codec)?.name ?? '');
    const [first] = pixelFormats;
    if (first === undefined || format === 'none' || pixelFormats.includes(format)) return;
    const best = pixelFormats.includes('yuv420p') ? 'yuv420p' : first;
    const others = pixelFormats.length > named ? ' and others' : '';
    const message = `The encoder of ${codec} refuses ${format}; it takes ${pixelFormats.slice(0, named).join(', ')}${others}.`;
    report(word, message, {
      fixes: [{ title: `Change to ${best}`, safety: 'suggested', edits: [replacement(word, best)] }],
    });
  }),
});
