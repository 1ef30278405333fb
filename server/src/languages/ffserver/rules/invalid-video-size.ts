import { defineRule, reportJudged } from '../define-rule.ts';

/** A size of a picture can not be read; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/invalid-video-size',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A size of a picture can not be read.',
  why: 'It is two numbers with a character between, or one of the names of `ffmpeg -s`.',
  references: ['libavutil/parseutils.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      { code: '<Stream a.flv>\nVideoSize CIF\n</Stream>\n', fixed: '<Stream a.flv>\nVideoSize cif\n</Stream>\n' },
      '<Stream a.flv>\nVideoSize 352\n</Stream>\n',
    ],
    valid: ['<Stream a.flv>\nVideoSize 352x288\n</Stream>\n', '<Stream a.flv>\nVideoSize hd720\n</Stream>\n'],
  },
  visit: { end: reportJudged('invalid-video-size') },
});
