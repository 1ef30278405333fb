import { defineRule, reportJudged } from '../define-rule.ts';

/** There is no such pixel format; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/unknown-pixel-format',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'There is no such pixel format.',
  why: 'The name is one of those that `ffmpeg -pix_fmts` prints.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.flv>\nPixelFormat yuv42p\n</Stream>\n',
        fixed: '<Stream a.flv>\nPixelFormat yuv420p\n</Stream>\n',
      },
    ],
    valid: ['<Stream a.flv>\nPixelFormat yuv420p\n</Stream>\n'],
  },
  visit: { end: reportJudged('unknown-pixel-format') },
});
