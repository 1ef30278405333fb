import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds addresses without a protocol that uscan knows. */
export default defineRule({
  id: 'debian-watch/bad-source',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An address does not begin with `https://`, `http://` or `ftp://`.',
  why: 'Unless the mode is another (`git`, `svn`), uscan fetches the page over HTTP or FTP, and passes over the line where the address says neither.',
  references: ['debian-watch(5)', 'Devscripts::Uscan::WatchLine (devscripts 2.23.4)'],
  examples: {
    invalid: [
      {
        code: 'version=4\nexample.org/dl/ hello-(.+)\\.tar\\.gz\n',
        fixed: 'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      },
      'version=4\ngit://example.org/hello.git refs/tags/v(.+)\n',
    ],
    valid: ['version=4\nopts=mode=git ssh://example.org/hello.git refs/tags/v(.+)\n'],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { analysis } = context;
      const { url } = entry;
      if (url === undefined || analysis.version === 1 || analysis.valueOf(entry, 'template') !== undefined) return;
      const mode = analysis.valueOf(entry, 'mode') ?? 'LWP';
      if (mode !== 'LWP' || /^(?:https?|ftp):\/\//.test(url.text) || /^[@$<{]/.test(url.text)) return;
      const host = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\//.test(url.text);
      const git = /^(?:git|ssh):|\.git$/.test(url.text);
      const message = git
        ? `For a repository the option "mode=git" is missing.`
        : `"${url.text}" does not begin with "https://", "http://" or "ftp://".`;
      context.report(url, message, {
        fixes: host
          ? [{ title: 'Write "https://"', safety: 'suggested', edits: [insertion(url.start, 'https://')] }]
          : [],
      });
    },
  },
});
