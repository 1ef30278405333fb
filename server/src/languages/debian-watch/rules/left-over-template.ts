import { defineRule } from '../define-rule.ts';

/** Finds what dh_make left to be filled in. */
export default defineRule({
  id: 'debian-watch/left-over-template',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The file is still the template that dh_make wrote.',
  why: 'Its placeholders match nothing. Write where upstream’s releases are, or remove the file.',
  references: ['lintian: debian-watch-contains-dh_make-template'],
  examples: {
    invalid: [
      '# Example watch control file for uscan\nversion=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      'version=4\nhttps://github.com/<user>/<project>/tags .*/v?(\\d\\S+)\\.tar\\.gz\n',
    ],
    valid: ['version=4\n# a note\nhttps://example.org/dl/ hello-(?<version>.+)\\.tar\\.gz\n'],
  },
  visit: {
    end(context) {
      const { text } = context.analysis.document;
      for (const match of text.matchAll(
        /^[ \t]*#[ \t]*Example watch control file for uscan|(?<!\?)<(?:project|user|spkg|uversion)>/gm,
      )) {
        const end = match.index + match[0].length;
        context.report({ start: match.index, end }, 'A template left this here; fill it in.');
      }
    },
  },
});
