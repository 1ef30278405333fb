import { defineRule, reportJudged } from '../define-rule.ts';

/** A redirect leads nowhere; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/redirect-without-url',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A redirect leads nowhere.',
  why: 'ffserver refuses a `<Redirect>` without URL.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Redirect index.html>\n</Redirect>\n',
        fixed: '<Redirect index.html>\n    URL http://example.org/\n</Redirect>\n',
      },
    ],
    valid: ['<Redirect index.html>\nURL http://example.org/\n</Redirect>\n'],
  },
  visit: { end: reportJudged('redirect-without-url') },
});
