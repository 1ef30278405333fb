import { defineRule, eachStream } from '../define-rule.ts';
import { encoderFor } from '../schema/codecs.ts';
import { describeSizes, fittingSize, sizeLimitsOf } from '../schema/size-limits.ts';
import { readVideoSize } from '../schema/video-sizes.ts';
import { codecOf } from '../streams/model.ts';
import { changeSetting, settingOf, wordsOf } from '../streams/settings.ts';

/** Finds sizes that a stream's encoder refuses. */
export default defineRule({
  id: 'ffserver/refused-video-size',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The encoder does not take a picture of that size.',
  why:
    'ffserver reads the file, but the encoder does not start, and nothing is sent to the feed. H.261 and H.263 have a handful of ' +
    'sizes, RealVideo wants multiples of 16.',
  references: ['libavcodec/mpegvideo_enc.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.rm>\nFeed f.ffm\nVideoCodec rv10\nVideoSize 640x360\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.rm>\nFeed f.ffm\nVideoCodec rv10\nVideoSize 640x368\n</Stream>\n',
      },
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.avi>\nFeed f.ffm\nVideoCodec h263\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.avi>\nFeed f.ffm\nVideoCodec h263\nVideoSize 176x144\n</Stream>\n',
      },
    ],
    valid: [
      '<Feed f.ffm>\n</Feed>\n<Stream a.rm>\nFeed f.ffm\nVideoCodec rv10\nVideoSize cif\n</Stream>\n',
      '<Feed f.ffm>\n</Feed>\n<Stream a.avi>\nFeed f.ffm\nVideoCodec mpeg4\nVideoSize 640x360\n</Stream>\n',
    ],
  },
  reach: 'section',
  visit: eachStream((stream, { analysis, report }) => {
    const codec = codecOf(stream, 'video');
    const encoder = codec === undefined ? undefined : encoderFor(codec)?.name;
    const limits = encoder === undefined ? undefined : sizeLimitsOf(encoder);
    const setting = settingOf(stream, 'video_size');
    const size = setting === undefined ? undefined : readVideoSize(setting.value);
    if (limits === undefined || setting === undefined || size === undefined) return;
    if (limits.unless !== undefined && stream.options.video.has(limits.unless)) return;
    const { width, height } = fittingSize(limits, size);
    if (width === size.width && height === size.height) return;
    const given = wordsOf(setting, `${size.width}x${size.height}`);
    report(setting.span, `The encoder of ${codec} refuses ${given}; it takes ${describeSizes(limits)}.`, {
      fixes: changeSetting(analysis.document.text, stream, 'video_size', setting, `${width}x${height}`),
    });
  }),
});
