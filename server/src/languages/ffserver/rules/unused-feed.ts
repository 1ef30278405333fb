import type { Fix } from '../../../core/rules/diagnostic.ts';
import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { lineEndAt } from '../fixes.ts';
import { nameSpan } from '../judge/feed.ts';
import { freeNameAmong } from '../streams/free-name.ts';
import type { FeedModel } from '../streams/model.ts';
import { writeSection } from '../write/sections.ts';

/** Finds feeds that no stream is made from. */
export default defineRule({
  id: 'ffserver/unused-feed',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  what: 'No stream uses a feed.',
  why: 'What is sent to it is stored, and nobody sees it.',
  references: ['ffserver.texi (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\nACL allow 127.0.0.1\n</Feed>\n',
        fixed:
          '<Feed f.ffm>\nACL allow 127.0.0.1\n</Feed>\n\n<Stream f.flv>\n    Feed f.ffm\n    Format flv\n</Stream>\n',
      },
    ],
    valid: ['<Feed f.ffm>\nACL allow 127.0.0.1\n</Feed>\n<Stream a.flv>\nFeed f.ffm\nFormat flv\n</Stream>\n'],
  },
  visit: {
    end(context) {
      const { feeds, streams } = context.analysis.model;
      const titles = new Set(context.analysis.root.sections.map(({ title }) => title));
      // A stream above that names a feed means it, though ffserver does not find it.
      const used = new Set(streams.map(({ feedNode }) => feedNode?.args[0]?.value));
      for (const feed of feeds) {
        if (used.has(feed.name)) continue;
        context.report(nameSpan(feed.section), 'No stream is made from this feed.', {
          tags: ['unnecessary'],
          fixes: streamBehind(context.analysis.document.text, feed, titles),
        });
      }
    },
  },
});

/** A stream in a format that every build can write, behind the feed. */
function streamBehind(text: string, { name, section }: FeedModel, titles: ReadonlySet<string>): readonly Fix[] {
  const title = freeNameAmong(titles, `${name.replace(/\.[^.]*$/, '')}.flv`);
  if (section.close === undefined || title === undefined || !/^[\w.-]+$/.test(name)) return [];
  const end = lineEndAt(text, section.start);
  const stream = writeSection('Stream', title, [`Feed ${name}`, 'Format flv']).replaceAll('\n', end);
  const feed = text.indexOf('\n', section.end);
  const edits = [insertion(feed < 0 ? text.length : feed + 1, `${feed < 0 ? end : ''}${end}${stream}${end}`)];
  return [{ title: `Add a stream ${title}`, safety: 'suggested', edits }];
}
