import { defineRule } from '../define-rule.ts';
import { appendLine } from '../fixes.ts';
import { nameSpan } from '../judge/feed.ts';

/** Finds streams with nothing to send. */
export default defineRule({
  id: 'ffserver/stream-without-source',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stream has neither a feed nor a file.',
  why: 'ffserver reads it without a word and then has nothing to send. Name a feed (`Feed`) or a file (`File`).',
  references: ['ffserver.c (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFormat flv\n</Stream>\n',
        fixed: '<Feed f.ffm>\n</Feed>\n<Stream a.flv>\nFormat flv\nFeed f.ffm\n</Stream>\n',
      },
      '<Stream a.flv>\nFormat flv\n</Stream>\n',
    ],
    valid: ['<Stream a.flv>\nFile /srv/a.flv\nFormat flv\n</Stream>\n', '<Stream s.html>\nFormat status\n</Stream>\n'],
  },
  visit: {
    end(context) {
      const { feeds, streams } = context.analysis.model;
      let passed = 0;
      for (const { isStatus, feedNode, file, section } of streams) {
        if (isStatus || feedNode !== undefined || file !== undefined || section.close === undefined) continue;
        while ((feeds[passed]?.section.start ?? Number.POSITIVE_INFINITY) < section.start) passed++;
        const above = feeds[passed - 1];
        const { text } = context.analysis.document;
        const fixes = above === undefined ? [] : appendLine(text, section, `Feed ${above.name}`);
        context.report(nameSpan(section), 'The stream has neither Feed nor File, so that there is nothing to send.', {
          fixes,
        });
      }
    },
  },
});
