import { defineRule, reportJudged } from '../define-rule.ts';

/** A section opens while another one is still open; the judge finds it while it reads the file as ffserver does. */
export default defineRule({
  id: 'ffserver/nested-section',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A section opens while another one is still open.',
  why: 'Sections do not nest. ffserver reads everything up to the closing tag as part of the outer section and complains about each line.',
  references: ['ffserver_config.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n<Stream a.flv>\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\n</Stream>\n',
      },
    ],
    valid: ['<Feed f.ffm>\n</Feed>\n<Stream a.flv>\n</Stream>\n'],
  },
  visit: { end: reportJudged('nested-section') },
});
