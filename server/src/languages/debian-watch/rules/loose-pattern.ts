import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds dots of file names that match any character. */
export default defineRule({
  id: 'debian-watch/loose-pattern',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A dot of a file’s ending stands without a backslash.',
  why: 'In an expression, a dot matches any character: `.tar.gz` matches `xtarygz` too. It rarely hurts, but `\\.` says what is meant, and `@ARCHIVE_EXT@` knows every ending.',
  references: ['debian-watch(5)', 'perlre(1)'],
  examples: {
    invalid: [
      {
        code: 'version=4\nhttps://example.org/dl/ hello-(.+).tar.gz\n',
        fixed: 'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      },
    ],
    valid: ['version=4\nhttps://example.org/dl/ hello-(.+)\\.(?:tar\\.gz|zip)\n'],
  },
  reach: 'section',
  visit: {
    entry({ pattern, fault }, context) {
      if (pattern === undefined || fault !== undefined || pattern.end - pattern.start !== pattern.text.length) return;
      for (const match of pattern.text.matchAll(/(?<!\\)\.(?=(?:tar|tgz|zip|tbz2?|txz|gz|bz2|xz|orig|asc|sig)\b)/g)) {
        const start = pattern.start + match.index;
        context.report({ start, end: start + 1 }, 'This dot matches any character; write "\\." for a dot.', {
          fixes: [{ title: 'Write a backslash', safety: 'suggested', edits: [insertion(start, '\\')] }],
        });
      }
    },
  },
});
