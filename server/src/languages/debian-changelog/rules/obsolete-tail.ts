import { defineRule } from '../define-rule.ts';

const entry = 'hello (1.0) unstable; urgency=low\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n';

/** Finds the settings of an editor at the end of a changelog. */
export default defineRule({
  id: 'debian-changelog/obsolete-tail',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The changelog ends with variables for an editor.',
  why: 'Emacs once needed to be told how a changelog is edited; it has known by itself for twenty years. `add-log-mailing-address` there overrides the address that you have set up.',
  references: [
    'Dpkg::Changelog::Debian (libdpkg-perl 1.21.22)',
    'lintian: debian-changelog-file-contains-obsolete-user-emacs-settings',
  ],
  examples: {
    invalid: [{ code: `${entry}\nLocal variables:\nmode: debian-changelog\nEnd:\n`, fixed: entry }],
    valid: [entry],
  },
  visit: {
    end(context) {
      const { root, document } = context.analysis;
      const { tail } = root;
      if (tail === undefined) return;
      const { text, lines } = document;
      if (!/^(;;\s*)?Local variables:/i.test(text.slice(tail.start, tail.start + 40))) return;
      let start = tail.start;
      while (start > 1 && text[start - 1] === '\n' && /[\n\r]/.test(text[start - 2]!)) start--;
      const span = { start: tail.start, end: lines.lineEnd(lines.lineOf(tail.start)) };
      context.report(span, 'Editors know by themselves how a changelog is edited.', {
        tags: ['unnecessary'],
        fixes: [{ title: 'Remove it', safety: 'suggested', edits: [{ start, end: text.length, newText: '' }] }],
      });
    },
  },
});
