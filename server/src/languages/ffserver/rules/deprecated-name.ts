import { defineRule, reportJudged } from '../define-rule.ts';

/** A directive has an old name, or has lost its effect; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/deprecated-name',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  what: 'A directive has an old name, or has lost its effect.',
  why: 'ffserver prints a warning for each at every start.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      { code: 'Port 8090\n', fixed: 'HTTPPort 8090\n' },
      { code: 'NoDaemon\nHTTPPort 8090\n', fixed: '\nHTTPPort 8090\n' },
      {
        code: '<Stream a.flv>\nTitle "A test"\n</Stream>\n',
        fixed: '<Stream a.flv>\nMetadata title "A test"\n</Stream>\n',
      },
      '<Feed f.ffm>\nTruncate 1\n</Feed>\n',
    ],
    valid: ['HTTPPort 8090\n', '<Feed f.ffm>\nTruncate\n</Feed>\n'],
  },
  visit: { end: reportJudged('deprecated-name') },
});
