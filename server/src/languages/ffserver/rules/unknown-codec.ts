import { defineRule, reportJudged } from '../define-rule.ts';

/** There is no such encoder; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/unknown-codec',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'There is no such encoder.',
  why: 'The name is that of an encoder (`libx264`), not of a codec (`h264`); some encoders went away before 3.4.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.flv>\nVideoCodec h264\n</Stream>\n',
        fixed: '<Stream a.flv>\nVideoCodec libx264\n</Stream>\n',
      },
      '<Stream a.flv>\nAudioCodec libx264\n</Stream>\n',
    ],
    valid: ['<Stream a.flv>\nVideoCodec libx264\nAudioCodec libmp3lame\n</Stream>\n'],
  },
  visit: { end: reportJudged('unknown-codec') },
});
