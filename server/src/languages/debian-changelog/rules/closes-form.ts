import { insertion, replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

const entry = (closes: string) =>
  `hello (1.0) unstable; urgency=low\n\n  * Mend it. (${closes})\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n`;

interface ClosedBug {
  readonly digits: string;
  /** What stands behind the digits without a blank. */
  readonly rest: string;
  /** Where the digits begin. */
  readonly at: number;
}

const next = /(?:\s*,)?\s*(?:bug)?\s?(#?)\s?(\d+)(\w*)/iy;

/** The numbers behind `Closes:`, parted by commas, those with a "#" before them. */
function* closedBugs(line: string): Generator<ClosedBug> {
  for (const { index, 0: word } of line.matchAll(/\bcloses\s*:/gi)) {
    next.lastIndex = index + word.length;
    for (let match = next.exec(line); match !== null; match = next.exec(line)) {
      const [, hash, digits = '', rest = ''] = match;
      const end = next.lastIndex;
      // "Closes: 2 problems" is prose.
      if (hash !== '') yield { digits, rest, at: end - rest.length - digits.length };
      next.lastIndex = end;
    }
  }
}

/** Finds `Closes #123` and its kin, which close nothing. */
export default defineRule({
  id: 'debian-changelog/closes-form',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`Closes` is misspelt, has no colon behind it, or names what is no number of a bug, or hardly one of Debian’s.',
  why: 'The archive closes a bug for `Closes: #123456` (any case, several numbers parted by commas). Without the colon it is plain text.',
  references: ['Debian Policy 4.4', 'Dpkg::Changelog::Entry::Debian, find_closes (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: entry('Closes #123456'), fixed: entry('Closes: #123456') },
      { code: entry('Close: #123456'), fixed: entry('Closes: #123456') },
      entry('Closes: #12'),
      entry('Closes: #123456, #1234x'),
    ],
    valid: [entry('Closes: #123456, #123457'), entry('closes: bug#123456'), entry('see #123456')],
  },
  reach: 'section',
  visit: {
    change(node, context) {
      // What older entries say has been sent long ago.
      if (node.start > (context.analysis.root.entries[0]?.end ?? 0)) return;
      const line = context.analysis.document.text.slice(node.start, node.end);
      for (const match of line.matchAll(
        /\b(close|closses|closs|cloese|closed|closing|closees|clsoes)(?=\s*:\s*(?:bug\s?)?#\d{3,})/gi,
      )) {
        const span = { start: node.start + match.index, end: node.start + match.index + match[0].length };
        const right = /^[A-Z]/.test(match[0]) ? 'Closes' : 'closes';
        context.report(span, `The archive closes bugs for "Closes", not for "${match[0]}".`, {
          fixes: [{ title: `Write "${right}"`, safety: 'suggested', edits: [replacement(span, right)] }],
        });
      }
      for (const { digits, rest, at } of closedBugs(line)) {
        const span = { start: node.start + at - 1, end: node.start + at + digits.length + rest.length };
        if (rest !== '') {
          context.report({ ...span, start: span.start + 1 }, `"${digits}${rest}" is no number of a bug.`);
          continue;
        }
        if (Number(digits) >= 1000 && digits.length <= 8) continue;
        const message = `Debian’s tracker has hardly a bug ${digits}; does it belong to another one? "LP: #${digits}" names one of Ubuntu’s.`;
        context.report(span, message, { severity: 'info' });
      }
      for (const match of line.matchAll(/\bcloses(?=\s*(?:bug\s?)?#\d{3,})/gi)) {
        const span = { start: node.start + match.index, end: node.start + match.index + match[0].length };
        context.report(span, 'Without a colon behind "Closes" the bug stays open.', {
          fixes: [{ title: 'Write a colon', safety: 'suggested', edits: [insertion(span.end, ':')] }],
        });
      }
    },
  },
});
