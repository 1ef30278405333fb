import { defineRule, eachStream } from '../define-rule.ts';
import { appendLine } from '../fixes.ts';
import { nameSpan } from '../judge/feed.ts';

/** Finds streams whose container nobody says. */
export default defineRule({
  id: 'ffserver/stream-without-format',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stream has no format, neither by `Format` nor by the extension of its name.',
  why: 'ffserver starts, and crashes as soon as a client asks for the stream.',
  references: ['ffserver.c, http_parse_request (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream live>\nFile /srv/a.flv\n</Stream>\n',
        fixed: '<Stream live>\nFile /srv/a.flv\nFormat flv\n</Stream>\n',
      },
    ],
    valid: [
      '<Stream live>\nFile /srv/a.flv\nFormat flv\n</Stream>\n',
      '<Stream live.flv>\nFile /srv/a.flv\n</Stream>\n',
    ],
  },
  reach: 'section',
  visit: eachStream(({ section, format, formatNode, isStatus }, { analysis, report }) => {
    if (format !== undefined || formatNode !== undefined || isStatus || section.close === undefined) return;
    const message =
      'The stream has no Format, and its name has no extension that tells one; ffserver crashes when a client asks for it.';
    report(nameSpan(section), message, { fixes: appendLine(analysis.document.text, section, 'Format flv') });
  }),
});
