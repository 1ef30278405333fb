import { defineRule } from '../define-rule.ts';

/** A value with blanks has no quotes. */
export default defineRule({
  id: 'grub-default/unquoted-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A value with blanks has no quotes.',
  why: 'The shell takes `NAME=value word` for a command `word` with NAME in its environment: the key is not set, and the word is run or not found.',
  references: ['sh(1)'],
  examples: {
    invalid: [
      { code: 'GRUB_CMDLINE_LINUX_DEFAULT=quiet splash\n', fixed: 'GRUB_CMDLINE_LINUX_DEFAULT="quiet splash"\n' },
    ],
    valid: ['GRUB_CMDLINE_LINUX_DEFAULT="quiet splash"\n', 'GRUB_A=1 GRUB_B=2\n'],
  },
  visit: {
    assignment(node, { analysis, report }) {
      if (!node.temporary || !node.name.startsWith('GRUB_')) return;
      const { text, lines } = analysis.document;
      const end = lines.lineEnd(lines.lineOf(node.end));
      const behind = text.slice(node.end, end);
      const comment = behind.search(/\s#/);
      const rest = (comment < 0 ? behind : behind.slice(0, comment)).trimEnd();
      if (/^\s*[A-Za-z_]\w*=/.test(rest)) return;
      const value = text.slice(node.valueSpan.start, node.end + rest.length);
      const simple = !/["'`$\\;&|<>()]/.test(value);
      report(
        { start: node.start, end: node.end + rest.length },
        `The shell runs "${rest.trim().slice(0, 40)}" as a command; put the whole value in quotes.`,
        {
          fixes: simple
            ? [
                {
                  title: 'Put quotes around the value',
                  safety: 'suggested',
                  edits: [{ start: node.valueSpan.start, end: node.end + rest.length, newText: `"${value}"` }],
                },
              ]
            : [],
        },
      );
    },
  },
});
