import { hasTemplateMark } from '../../../core/text/templates.ts';
import { hasGroup, regexFault } from '../analysis/regex.ts';
import { defineRule } from '../define-rule.ts';

/** Templates that put a pattern of their own in the place of any that is given (devscripts 2.26.13). */
const overwriting: ReadonlySet<string> = new Set(['bioconductor', 'cran', 'github', 'metacpan', 'npmregistry']);

/** Finds patterns without a group for the version, and such that are no expressions. */
export default defineRule({
  id: 'debian-watch/bad-pattern',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A pattern has no parentheses around the version, or is no expression of Perl.',
  why: 'uscan takes the version from what the parentheses match, or `@ANY_VERSION@`, and passes over the line without them. Only a branch (`HEAD`, `heads/NAME`) with `mode=git`, or a rule for the file’s name, does without.',
  references: ['debian-watch(5)', 'Devscripts::Uscan::WatchLine (devscripts 2.23.4)'],
  examples: {
    invalid: [
      'version=4\nhttps://example.org/dl/ hello-.+\\.tar\\.gz\n',
      'version=4\nhttps://example.org/dl/\n',
      'version=4\nhttps://example.org/dl/ hello-(.+\\.tar\\.gz\n',
      'version=4\nhttps://example.org/dl/ hello-([\\d.+)\\.tar\\.gz\n',
    ],
    valid: [
      'version=4\nhttps://example.org/dl/hello-(.+)\\.tar\\.gz\n',
      'version=4\nopts=mode=git https://example.org/x.git HEAD\n',
      'version=4\nhttps://example.org/dl/ @PACKAGE@@ANY_VERSION@@ARCHIVE_EXT@\n',
      'Version: 5\n\nTemplate: GitHub\nOwner: a\nProject: b\n',
    ],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { analysis } = context;
      const { url, pattern, fault } = entry;
      if (fault !== undefined || url === undefined || analysis.version === 1) return;
      if (analysis.root.form === 'stanza' && pattern === undefined) return;
      if (overwriting.has(analysis.valueOf(entry, 'template')?.toLowerCase() ?? '')) return;
      const mode = analysis.valueOf(entry, 'mode') ?? 'LWP';
      const text = pattern?.text ?? '';
      if ((/[<>]/.test(text) || hasTemplateMark(text) || hasTemplateMark(url.text)) && !hasGroup(text)) return;
      if (!hasGroup(text)) {
        const branch = (mode === 'git' && /^(?:HEAD$|heads\/)/.test(text)) || (mode === 'svn' && text === 'HEAD');
        const http = (mode === 'http' || mode === 'LWP') && /^https?:/.test(url.text);
        const named = http && (analysis.valueOf(entry, 'filenamemangle') ?? '') !== '';
        if (branch || named) return;
        const message =
          pattern === undefined
            ? 'The pattern is missing behind the address.'
            : 'The pattern has no parentheses around the version; uscan does not know what to compare.';
        context.report(pattern ?? url, message);
        return;
      }
      const broken = regexFault(text);
      if (broken === undefined || pattern === undefined) return;
      const reaches = pattern.end - pattern.start !== text.length;
      const span = { start: pattern.start + broken.start, end: pattern.start + broken.end };
      context.report(reaches ? pattern : span, broken.message);
    },
  },
});
