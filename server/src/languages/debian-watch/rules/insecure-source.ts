import { remember } from '../../../core/syntax/remember.ts';
import { replacement } from '../../../core/text/edit.ts';
import type { WatchAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

/** Whether a signature of any entry is checked. */
const isSigned = remember((analysis: WatchAnalysis) =>
  analysis.root.entries.some((entry) => {
    const mode = analysis.valueOf(entry, 'pgpmode') ?? '';
    return analysis.valueOf(entry, 'pgpsigurlmangle') || /^(?:au|ne|pr|se|ma)/.test(mode);
  }),
);

/** Finds sources that are fetched without encryption. */
export default defineRule({
  id: 'debian-watch/insecure-source',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A source is fetched over HTTP or FTP, in the clear.',
  why: 'Anyone on the way can hand out another archive. Use https where the server has it, and have the signature of the release checked (`pgpmode`, `pgpsigurlmangle`).',
  references: ['lintian: debian-watch-uses-insecure-uri'],
  examples: {
    invalid: [
      {
        code: 'version=4\nhttp://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
        fixed: 'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      },
      'version=4\nftp://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
    ],
    valid: [
      'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      'version=4\nhttp://sf.net/hello/hello-(.+)\\.tar\\.gz\n',
    ],
  },
  visit: {
    entry({ url }, context) {
      if (url === undefined) return;
      const scheme = /^(?:http|ftp):(?=\/\/(?!sf\.net\/))/.exec(url.text)?.[0];
      if (scheme === undefined) return;
      const span = { start: url.start, end: url.start + scheme.length };
      const fixes =
        scheme === 'http:'
          ? [{ title: 'Change to https', safety: 'suggested' as const, edits: [replacement(span, 'https:')] }]
          : [];
      const signed = isSigned(context.analysis);
      context.report(
        span,
        `This is fetched in the clear${signed ? '' : ', and no signature is checked'}; use https where the server has it.`,
        {
          severity: signed ? 'info' : 'warning',
          fixes,
        },
      );
    },
  },
});
