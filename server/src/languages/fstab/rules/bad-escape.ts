import { defineRule } from '../define-rule.ts';

/** Finds escapes that are not finished. */
export default defineRule({
  id: 'fstab/bad-escape',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A backslash in a source or mount point begins no escape that libmount reads.',
  why: 'A blank in a name is written `\\040`, a tab `\\011`, a backslash `\\134`: a backslash and three octal digits. Anything else is taken as it stands, backslash included, so `\\ ` also ends the column.',
  references: ['fstab(5)', 'lib/mangle.c (util-linux 2.38)'],
  examples: {
    invalid: [
      { code: '/dev/sda1 /srv/my\\40data ext4\n', fixed: '/dev/sda1 /srv/my\\040data ext4\n' },
      '/dev/sda1 /srv/a\\x20b ext4\n',
    ],
    valid: ['/dev/sda1 /srv/my\\040data ext4\n'],
  },
  visit: {
    mount(node, context) {
      for (const field of [node.source, node.target]) {
        if (field === undefined) continue;
        for (const match of field.source.matchAll(/\\(?![0-7]{3})([0-7]{0,2})/g)) {
          const start = field.start + match.index;
          const digits = match[1]!;
          const meant = digits.length === 2 ? `\\0${digits}` : undefined;
          context.report(
            { start, end: start + match[0].length },
            'An escape is a backslash and three octal digits, such as \\040 for a blank.',
            {
              fixes:
                meant === undefined
                  ? []
                  : [
                      {
                        title: `Change to ${meant}`,
                        safety: 'suggested',
                        edits: [{ start, end: start + match[0].length, newText: meant }],
                      },
                    ],
            },
          );
        }
      }
    },
  },
});
