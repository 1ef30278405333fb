import { defineRule, reportJudged } from '../define-rule.ts';

/** A stream says twice whether defaults are used; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/repeated-defaults',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stream says twice whether defaults are used.',
  why: 'The last line counts; one of them is in vain.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.flv>\nNoDefaults\nUseDefaults\n</Stream>\n',
        fixed: '<Stream a.flv>\nNoDefaults\n\n</Stream>\n',
      },
    ],
    valid: ['<Stream a.flv>\nNoDefaults\nNoAudio\n</Stream>\n'],
  },
  visit: { end: reportJudged('repeated-defaults') },
});
