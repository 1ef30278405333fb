import { defineRule, reportJudged } from '../define-rule.ts';

/** FFmpeg has no encoder for a codec of a stream; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/no-encoder',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'FFmpeg has no encoder for a codec of a stream.',
  why:
    'At the end of a stream that is made from a feed, ffserver looks for an encoder of each codec, the container’s own where the ' +
    'stream names none. Where there is no encoder it aborts. If some builds have one it is a warning.',
  references: ['ffserver_config.c, add_codec (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.3gp>\nFeed f.ffm\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.3gp>\nFeed f.ffm\nNoAudio\n</Stream>\n',
      },
    ],
    valid: ['<Feed f.ffm>\n</Feed>\n<Stream a.3gp>\nFeed f.ffm\nAudioCodec aac\n</Stream>\n'],
  },
  visit: { end: reportJudged('no-encoder') },
});
