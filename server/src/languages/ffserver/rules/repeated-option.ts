import { defineRule, reportJudged } from '../define-rule.ts';

/** An option of an encoder is set twice; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/repeated-option',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option of an encoder is set twice.',
  why: 'Several directives set the same option, such as VideoGopSize and VideoIntraOnly; ffserver refuses the second.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.flv>\nVideoGopSize 12\nVideoIntraOnly\n</Stream>\n',
        fixed: '<Stream a.flv>\nVideoGopSize 12\n\n</Stream>\n',
      },
      '<Stream a.flv>\nVideoBitRate 64\nAVOptionVideo b 64000\n</Stream>\n',
    ],
    valid: ['<Stream a.flv>\nAVOptionVideo flags +global_header\nBitExact\n</Stream>\n'],
  },
  visit: { end: reportJudged('repeated-option') },
});
