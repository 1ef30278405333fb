import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds a last line that no line feed ends. */
export default defineRule({
  id: 'nfs-conf/missing-final-newline',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  what: 'The last line has no line feed behind it.',
  why:
    'nfs-utils looks at a line when it meets its line feed. It says that the last line is not terminated and ignores it, even where ' +
    'it only ends in a backslash.',
  references: ['support/nfs/conffile.c, conf_parse (nfs-utils 2.6.2)'],
  examples: {
    invalid: [{ code: '[mountd]\nmanage-gids=y', fixed: '[mountd]\nmanage-gids=y\n' }],
    valid: ['[mountd]\nmanage-gids=y\n', ''],
  },
  visit: {
    end(context) {
      const { unfinished } = context.analysis.root;
      if (unfinished === undefined) return;
      const { text, lines } = context.analysis.document;
      const line = lines.lineOf(text.length);
      const start = Math.min(Math.max(unfinished.start, lines.lineStart(line)), text.length - 1);
      const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
      const nul = text.includes('\0');
      context.report(
        { start, end: text.length },
        nul ? 'A NUL character ends the file for nfs-utils.' : 'No line feed ends this line, so nfs-utils ignores it.',
        {
          fixes: nul
            ? []
            : [
                {
                  title: 'Add a line feed',
                  safety: 'safe',
                  edits: [insertion(text.length, text.endsWith('\\\n') ? '\n' : lineEnd)],
                },
              ],
        },
      );
    },
  },
});
