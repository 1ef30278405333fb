import { defineRule, reportJudged } from '../define-rule.ts';

/** An option is not one of the encoder; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/unknown-option',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option is not one of the encoder.',
  why: 'Options of one encoder are known only once it is chosen above, by AudioCodec or VideoCodec or with `encoder:option`.',
  references: ['ffserver_config.c (FFmpeg 3.4)', 'libavcodec/options_table.h (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.flv>\nAVOptionVideo preset fast\n</Stream>\n',
        fixed: '<Stream a.flv>\nAVOptionVideo libx264:preset fast\n</Stream>\n',
      },
      {
        code: '<Stream a.flv>\nAVOptionVideo qmni 3\n</Stream>\n',
        fixed: '<Stream a.flv>\nAVOptionVideo qmin 3\n</Stream>\n',
      },
    ],
    valid: ['<Stream a.flv>\nVideoCodec libx264\nAVOptionVideo preset fast\n</Stream>\n'],
  },
  visit: { end: reportJudged('unknown-option') },
});
