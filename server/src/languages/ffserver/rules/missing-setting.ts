import { defineRule, reportJudged } from '../define-rule.ts';

/** With NoDefaults, a stream lacks a setting that ffserver needs; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/missing-setting',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'With NoDefaults, a stream lacks a setting that ffserver needs.',
  why: 'Without defaults, sound needs a bit rate and a sample rate, and a picture a size.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\nNoDefaults\n<Stream a.flv>\nFeed f.ffm\nNoAudio\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\nNoDefaults\n<Stream a.flv>\nFeed f.ffm\nNoAudio\nVideoSize 160x128\n</Stream>\n',
      },
      '<Feed f.ffm>\n</Feed>\nNoDefaults\n<Stream a.flv>\nFeed f.ffm\nFormat flv\nVideoSize cif\n</Stream>\n',
    ],
    valid: [
      '<Feed f.ffm>\n</Feed>\nNoDefaults\n<Stream a.flv>\nFeed f.ffm\nFormat flv\nNoAudio\nVideoSize cif\n</Stream>\n',
    ],
  },
  visit: { end: reportJudged('missing-setting') },
});
