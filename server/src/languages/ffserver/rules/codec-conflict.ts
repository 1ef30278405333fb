import { defineRule, reportJudged } from '../define-rule.ts';

/** A stream chooses two different codecs for the same medium; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/codec-conflict',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stream chooses two different codecs for the same medium.',
  why: 'The first choice counts; ffserver refuses a second one of another codec.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.flv>\nVideoCodec libx264\nVideoCodec mpeg4\n</Stream>\n',
        fixed: '<Stream a.flv>\nVideoCodec libx264\n\n</Stream>\n',
      },
    ],
    valid: ['<Stream a.flv>\nVideoCodec libx264\nVideoCodec libx264rgb\n</Stream>\n'],
  },
  visit: { end: reportJudged('codec-conflict') },
});
