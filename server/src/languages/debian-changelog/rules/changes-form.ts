import { defineRule } from '../define-rule.ts';

const longest = 80;
const entry = (changes: string) =>
  `hello (1.0) unstable; urgency=low\n\n${changes}\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n`;

/** Finds changes that say nothing, or that nobody can read. */
export default defineRule({
  id: 'debian-changelog/changes-form',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The newest entry says nothing about what changed, still has the words of a template, or has very long lines.',
  why: 'People read these lines when they decide about an upgrade, in terminals of 80 columns. dh_make leaves `(Closes: #nnnn)` for the number of the bug that asked for the package.',
  references: ['Debian Policy 4.4', 'Developer’s Reference 6.3', 'lintian: changelog-empty-entry and its kin'],
  examples: {
    invalid: [
      entry(''),
      entry('  * Initial release. (Closes: #nnnn)  <nnnn is the bug number of your ITP>\n'),
      entry(`  * ${'Say very much. '.repeat(7)}\n`),
      entry('  *\n'),
      entry('  * Mends TEMP-0000000-B6B8A1.\n'),
    ],
    valid: [
      entry('  * Initial release. (Closes: #123456)\n'),
      entry(`  * See https://example.org/${'x'.repeat(90)}\n`),
    ],
  },
  visit: {
    end(context) {
      const { document, root } = context.analysis;
      const [newest] = root.entries;
      if (newest?.heading === undefined) return;
      const { text } = document;
      const said = newest.changes.map(({ start, end }) => ({ start, end, line: text.slice(start, end) }));
      if (newest.trailer !== undefined && !said.some(({ line }) => /[\p{L}\p{N}]/u.test(line))) {
        context.report(newest.heading.version, 'The entry says nothing about what changed.');
      }
      for (const { start, end, line } of said) {
        const template = /#n{3,}|<nnnn\b[^>]*>|\bITP bug number\b/i.exec(line);
        if (template !== null) {
          const span = { start: start + template.index, end: start + template.index + template[0].length };
          context.report(span, 'This is what a template left; write the number of the bug, or take it away.');
          continue;
        }
        const temporary = /TEMP-\d{7}-[0-9A-F]{6}/.exec(line);
        if (temporary !== null) {
          const span = { start: start + temporary.index, end: start + temporary.index + temporary[0].length };
          context.report(span, 'This identifier is a temporary one that changes; name the CVE once there is one.');
        }
        const begin = document.lines.lineStart(document.lines.lineOf(start));
        const length = end - begin;
        const breakable = /\S\s+\S/.test(line.replace(/^\s*[*+-]\s+/, '').slice(0, longest - (start - begin)));
        if (length <= longest || !breakable || /https?:\/\/\S{40}/.test(line)) continue;
        context.report({ start: begin + longest, end }, `The line has ${length} characters; ${longest} are the most.`, {
          severity: 'hint',
        });
      }
    },
  },
});
