import { defineRule, reportJudged } from '../define-rule.ts';

/** The encoder is there only in builds with a further library; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/optional-codec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The encoder is there only in builds with a further library.',
  why: 'The builds that distributions ship leave it out for its licence, or for lack of the hardware; ffserver then refuses the file.',
  references: ['configure (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.flv>\nAudioCodec libfdk_aac\n</Stream>\n',
        fixed: '<Stream a.flv>\nAudioCodec aac\n</Stream>\n',
      },
    ],
    valid: ['<Stream a.flv>\nAudioCodec aac\n</Stream>\n'],
  },
  visit: { end: reportJudged('optional-codec') },
});
