import { defineRule, eachStream } from '../define-rule.ts';
import { removeDirective } from '../fixes.ts';
import { isAboutEncoding } from '../schema/media.ts';

/** Finds settings of encoders in streams that are sent as their file is. */
export default defineRule({
  id: 'ffserver/encoding-without-feed',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stream of a file sets up encoders.',
  why: 'ffserver sends a file as it is. Only what ffmpeg sends to a feed is encoded, so that codecs, sizes, bit rates, NoAudio and NoVideo are in vain here.',
  references: ['ffserver.c, build_file_streams (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Stream a.asf>\nFile /srv/a.asf\nVideoBitRate 200\n</Stream>\n',
        fixed: '<Stream a.asf>\nFile /srv/a.asf\n</Stream>\n',
      },
    ],
    valid: ['<Feed f.ffm>\n</Feed>\n<Stream a.asf>\nFeed f.ffm\nVideoBitRate 200\n</Stream>\n'],
  },
  reach: 'section',
  visit: eachStream(({ section, feedNode, file, isStatus }, { analysis, report }) => {
    if (feedNode !== undefined || (file === undefined && !isStatus)) return;
    for (const node of section.directives) {
      if (!isAboutEncoding(node.name.value)) continue;
      const what = isStatus ? 'A status page has no encoders' : 'The file is sent as it is';
      report(node.name, `${what}, so that this line is in vain; encoders belong to streams with a Feed.`, {
        tags: ['unnecessary'],
        fixes: [removeDirective(analysis.document.text, node)],
      });
    }
  }),
});
