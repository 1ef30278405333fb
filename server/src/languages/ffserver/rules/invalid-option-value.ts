import { defineRule, reportJudged } from '../define-rule.ts';

/** An option does not take this value; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/invalid-option-value',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option does not take this value.',
  why: 'Numbers must lie in the option’s range; flags have a name each, with `+` or `-` in front.',
  references: ['libavutil/opt.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      { code: '<Stream a.flv>\nVideoQMin 100\n</Stream>\n', fixed: '<Stream a.flv>\nVideoQMin 69\n</Stream>\n' },
      {
        code: '<Stream a.flv>\nAVOptionVideo flags global_headr\n</Stream>\n',
        fixed: '<Stream a.flv>\nAVOptionVideo flags global_header\n</Stream>\n',
      },
      '<Stream a.flv>\nAudioChannels two\n</Stream>\n',
    ],
    valid: [
      '<Stream a.flv>\nAVOptionVideo flags +global_header\n</Stream>\n',
      '<Stream a.flv>\nVideoFrameRate 29.97\n</Stream>\n',
    ],
  },
  visit: { end: reportJudged('invalid-option-value') },
});
