import { defineRule, eachStream } from '../define-rule.ts';
import { appendLine } from '../fixes.ts';
import { allowsOthers } from '../streams/acl.ts';

/** Finds status pages that everybody may see. */
export default defineRule({
  id: 'ffserver/open-status',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A status page is open to everybody.',
  why:
    'It lists every stream, feed and client with its address. Let in only those who need it: `ACL allow 127.0.0.1`. ' +
    'An ACL that ends with `deny` lets everybody else in.',
  references: ['ffserver.c, validate_acl_list (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream s.html>\nFormat status\n</Stream>\n',
        fixed: '<Stream s.html>\nFormat status\nACL allow 127.0.0.1\n</Stream>\n',
      },
      '<Stream s.html>\nFormat status\nACL deny 10.0.0.1\n</Stream>\n',
    ],
    valid: ['<Stream s.html>\nFormat status\nACL allow localhost\n</Stream>\n'],
  },
  reach: 'section',
  visit: eachStream(({ section, isStatus, acl, directives, formatNode }, context) => {
    if (!isStatus || formatNode === undefined || directives.has('dynamicacl') || !allowsOthers(acl)) return;
    const why = acl.length === 0 ? 'It has no ACL' : 'Its ACL ends with deny, so that everybody else is let in';
    context.report(
      formatNode,
      `The status page shows every client to everybody. ${why}; write "ACL allow 127.0.0.1" last.`,
      { fixes: appendLine(context.analysis.document.text, section, 'ACL allow 127.0.0.1') },
    );
  }),
});
