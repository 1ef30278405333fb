import { defineRule } from '../define-rule.ts';
import { nameSpan } from '../judge/feed.ts';

/** Finds feeds that no stream is made from. */
export default defineRule({
  id: 'ffserver/unused-feed',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: 'No stream uses a feed.',
  why: 'What is sent to it is stored, and nobody sees it.',
  references: ['ffserver.texi (FFmpeg 3.4)'],
  examples: {
    invalid: ['<Feed f.ffm>\nACL allow 127.0.0.1\n</Feed>\n'],
    valid: ['<Feed f.ffm>\nACL allow 127.0.0.1\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nFormat flv\n</Stream>\n'],
  },
  visit: {
    end(context) {
      const { feeds, streams } = context.analysis.model;
      const used = new Set(streams.map((stream) => stream.feed));
      for (const feed of feeds) {
        if (!used.has(feed))
          context.report(nameSpan(feed.section), 'No stream is made from this feed.', { tags: ['unnecessary'] });
      }
    },
  },
});
