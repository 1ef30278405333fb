import { defineRule, reportJudged } from '../define-rule.ts';

/** A comment behind a directive is read as its argument; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/comment-as-argument',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A comment behind a directive is read as its argument.',
  why: 'ffserver knows comments only on lines of their own; what follows a directive is a further argument to those that take one more.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n  Truncate # at each start\n</Feed>\n',
        fixed: '<Feed f.ffm>\n  # at each start\n  Truncate\n</Feed>\n',
      },
      {
        code: '<Feed f.ffm>\nLaunch ffmpeg -i in.mp4 # the camera\n</Feed>\n',
        fixed: '<Feed f.ffm>\n# the camera\nLaunch ffmpeg -i in.mp4\n</Feed>\n',
      },
    ],
    valid: ['HTTPPort 8090 # for browsers\n'],
  },
  visit: { end: reportJudged('comment-as-argument') },
});
