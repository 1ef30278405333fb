import { defineRule, eachFeed } from '../define-rule.ts';
import { appendLine } from '../fixes.ts';
import { nameSpan } from '../judge/feed.ts';
import { allowsOthers } from '../streams/acl.ts';

/** Finds feeds that everybody may send to. */
export default defineRule({
  id: 'ffserver/open-feed',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Everybody may send to a feed.',
  why: 'Whoever sends to a feed decides what its streams show. Let in only the machine that runs ffmpeg: `ACL allow 127.0.0.1`.',
  references: ['ffserver.c, validate_acl_list (FFmpeg 3.4)'],
  examples: {
    invalid: [
      { code: '<Feed f.ffm>\n</Feed>\n', fixed: '<Feed f.ffm>\n    ACL allow 127.0.0.1\n</Feed>\n' },
      '<Feed f.ffm>\nACL deny 10.0.0.1\n</Feed>\n',
    ],
    valid: ['<Feed f.ffm>\nACL allow 127.0.0.1\n</Feed>\n', '<Feed f.ffm>\nReadOnlyFile /srv/f.ffm\n</Feed>\n'],
  },
  reach: 'section',
  visit: eachFeed(({ section, acl, file }, context) => {
    if (!allowsOthers(acl) || file?.name.value.toLowerCase() === 'readonlyfile') return;
    const why = acl.length === 0 ? 'it has no ACL' : 'its ACL ends with deny';
    context.report(
      nameSpan(section),
      `Everybody may send to this feed, since ${why}; write "ACL allow 127.0.0.1" last.`,
      { fixes: appendLine(context.analysis.document.text, section, 'ACL allow 127.0.0.1') },
    );
  }),
});
