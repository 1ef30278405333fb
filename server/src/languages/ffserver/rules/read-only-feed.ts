import { defineRule, eachFeed } from '../define-rule.ts';
import { removeDirective } from '../fixes.ts';

const vain = new Set(['launch', 'truncate', 'filemaxsize']);

/** Finds feeds that nothing may be sent to, but that are set up for it. */
export default defineRule({
  id: 'ffserver/read-only-feed',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A read-only feed is set up to be written to, or has two files.',
  why: 'ffserver refuses whatever is sent to a feed with ReadOnlyFile, and does not start where the file is missing. Of several files the last one counts.',
  references: ['ffserver.c, http_start_receive_data and build_feed_streams (FFmpeg 3.4)'],
  examples: {
    invalid: [
      {
        code: '<Feed f.ffm>\nReadOnlyFile /srv/f.ffm\nTruncate\n</Feed>\n',
        fixed: '<Feed f.ffm>\nReadOnlyFile /srv/f.ffm\n</Feed>\n',
      },
      '<Feed f.ffm>\nFile /tmp/f.ffm\nReadOnlyFile /srv/f.ffm\n</Feed>\n',
    ],
    valid: ['<Feed f.ffm>\nFile /tmp/f.ffm\nTruncate\n</Feed>\n'],
  },
  reach: 'section',
  visit: eachFeed(({ section, file }, { analysis, report }) => {
    const { text } = analysis.document;
    if (file === undefined) return;
    const isReadOnly = file.name.value.toLowerCase() === 'readonlyfile';
    for (const node of section.directives) {
      const name = node.name.value.toLowerCase();
      const isOther = (name === 'file' || name === 'readonlyfile') && node !== file;
      if (!isOther && !(isReadOnly && vain.has(name))) continue;
      const message = isOther
        ? `${file.name.value} below counts instead of this line.`
        : `Nothing may be sent to a feed with ReadOnlyFile, so that ${node.name.value} is in vain.`;
      report(node.name, message, {
        related: [{ span: file, message: 'The file that counts is here.' }],
        fixes: [removeDirective(text, node)],
      });
    }
  }),
});
