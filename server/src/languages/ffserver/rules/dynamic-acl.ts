import { defineRule, eachStream } from '../define-rule.ts';
import { removeDirective } from '../fixes.ts';

/** Finds ACL lines that a DynamicACL makes void. */
export default defineRule({
  id: 'ffserver/dynamic-acl',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'ACL lines stand beside a DynamicACL.',
  why: 'With DynamicACL, only the lines of that file decide. Where the file can not be read, everybody may connect.',
  references: ['ffserver.c, validate_acl (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.flv>\nFile /srv/a.flv\nACL allow 192.0.2.1\nDynamicACL /etc/ffserver.acl\n</Stream>\n',
        fixed: '<Stream a.flv>\nFile /srv/a.flv\nDynamicACL /etc/ffserver.acl\n</Stream>\n',
      },
    ],
    valid: ['<Stream a.flv>\nFile /srv/a.flv\nDynamicACL /etc/ffserver.acl\n</Stream>\n'],
  },
  reach: 'section',
  visit: eachStream(({ acl, directives }, { analysis, report }) => {
    const dynamic = directives.get('dynamicacl');
    if (dynamic === undefined) return;
    for (const { node } of acl) {
      report(node, 'DynamicACL alone decides, so that this line protects nothing; write it into that file.', {
        related: [{ span: dynamic, message: 'DynamicACL stands here.' }],
        fixes: [removeDirective(analysis.document.text, node)],
      });
    }
  }),
});
