import { defineRule } from '../define-rule.ts';

const entry = (version: string, suite: string, change: string) =>
  `hello (${version}) ${suite}; urgency=low\n\n  * ${change}\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n`;

/** Finds a newest entry that says another suite than its heading, or nothing about leaving experimental. */
export default defineRule({
  id: 'debian-changelog/upload-comment',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'The newest entry speaks of an upload to another suite than its heading names, or goes from experimental to unstable without a word.',
  why: 'Whoever reads the history wants to know why a package changed its suite, and whoever uploads wants it to go where the entry says. Write "Upload to unstable.", or mend the suite in the heading.',
  references: ['lintian: bad-intended-distribution, experimental-to-unstable-without-comment'],
  examples: {
    invalid: [
      entry('1.0-2', 'experimental', 'Upload to unstable.'),
      `${entry('1.0-2', 'unstable', 'Fix a bug.')}\n${entry('1.0-1', 'experimental', 'First release.')}`,
    ],
    valid: [
      entry('1.0-2', 'unstable', 'Upload to sid.'),
      entry('1.0-2', 'UNRELEASED', 'Upload to unstable.'),
      `${entry('1.0-2', 'unstable', 'Upload to unstable.')}\n${entry('1.0-1', 'experimental', 'First release.')}`,
    ],
  },
  visit: {
    end(context) {
      const { root, document } = context.analysis;
      const [newest, below] = root.entries;
      const [suite] = newest?.heading?.suites ?? [];
      if (newest === undefined || suite === undefined) return;
      for (const { start, end } of newest.changes) {
        const line = document.text.slice(start, end);
        const match = /\buploads?\s+to\s+(testing|unstable|experimental|sid)\b/i.exec(line);
        if (match === null) continue;
        const said = match[1]!.toLowerCase().replace('sid', 'unstable');
        if (said === suite.text || suite.text === 'UNRELEASED' || (said === 'unstable' && suite.text === 'sid')) return;
        const from = start + match.index + match[0].length - match[1]!.length;
        const message = `The entry says that it goes to ${said}, and its heading ${suite.text}.`;
        context.report({ start: from, end: from + match[1]!.length }, message, {
          related: [{ span: suite, message: 'the suite of the heading' }],
        });
        return;
      }
      if (suite.text !== 'unstable' || below?.heading?.suites[0]?.text !== 'experimental') return;
      const quoted = /\bto\s+['"‘“]?(?:unstable|sid)\b/i;
      if (newest.changes.some(({ start, end }) => quoted.test(document.text.slice(start, end)))) return;
      context.report(suite, 'The entry below is for experimental; say that this one goes to unstable, and why.', {
        severity: 'hint',
      });
    },
  },
});
