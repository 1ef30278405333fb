import { replacement } from '../../../core/text/edit.ts';
import type { Span } from '../../../core/text/span.ts';
import { defineProfileRule } from '../profile/analyse.ts';

/** Finds values that a field cannot have. */
export default defineProfileRule({
  id: 'pam-config/invalid-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A field has a value that pam-auth-update does not understand.',
  why: '`Default` and `Session-Interactive-Only` are yes or no, `Priority` is a number, and types are `Primary` or `Additional`; anything else counts as something that nobody meant. Blanks at the end of a value and carriage returns belong to it, so that `yes` with a blank is not `yes`; names behind `Conflicts` have a comma and one blank between them; and `Session-Interactive-Only` counts as soon as it is there, `no` included.',
  references: ['pam-auth-update (libpam-runtime 1.5.2)', 'Ubuntu’s PAMConfigFrameworkSpec'],
  examples: {
    invalid: [
      'Name: A\nPriority: high\n',
      'Name: A\nAuth-Type: primary\n',
      'Name: A\nPriority: 1\nSession-Interactive-Only: no\n',
      {
        code: 'Name: A\nPriority: 1\nConflicts: unix,ldap\n',
        fixed: 'Name: A\nPriority: 1\nConflicts: unix, ldap\n',
      },
      { code: 'Name: A\nPriority: 1\nDefault: yes \n', fixed: 'Name: A\nPriority: 1\nDefault: yes\n' },
    ],
    valid: [
      'Name: Example\nDefault: yes\nPriority: 128\nAuth-Type: Primary\nAuth:\n\t[success=end default=ignore] pam_unix.so nullok\n',
    ],
  },
  visit: {
    field(node, context) {
      const { known, value, lines } = node;
      if (known === undefined || value === undefined) return;
      const { name, kind, choices } = known;
      if (kind === 'number' && !/^\d+$/.test(value.value)) context.report(value, `${name} is a number.`);
      if (choices !== undefined && !choices.includes(value.value)) {
        context.report(value, `${name} is one of ${choices.join(' and ')}.`);
        return;
      }
      if (name === 'Session-Interactive-Only' && value.value === 'no') {
        context.report(value, 'pam-auth-update takes the field for yes as soon as it is there; leave it out instead.');
      }
      const tail = tailOf(context.analysis.document.text, value.end);
      if (tail !== undefined && (choices !== undefined || name === 'Conflicts') && lines.length === 0) {
        const what = context.analysis.document.text.slice(tail.start, tail.end).includes('\r')
          ? 'carriage return'
          : 'blank';
        const message = `The ${what} at the end belongs to the value, which is not "${value.value}" then.`;
        context.report(tail, message, {
          fixes: [{ title: `Remove the ${what}`, safety: 'suggested', edits: [replacement(tail, '')] }],
        });
      }
      if (name !== 'Conflicts') return;
      for (const { index, 0: found } of value.value.matchAll(/[ \t]*,(?! [^ \t,])[ \t]*/g)) {
        const span = { start: value.start + index, end: value.start + index + found.length };
        context.report(
          span,
          'A comma and one blank stand between names; as it is, pam-auth-update reads one long name.',
          {
            fixes: [{ title: 'Write a comma and a blank', safety: 'suggested', edits: [replacement(span, ', ')] }],
          },
        );
      }
    },
  },
});

/** The blanks and carriage returns between the end of a value and that of its line. */
function tailOf(text: string, end: number): Span | undefined {
  let last = end;
  while (last < text.length && /[ \t\r]/.test(text[last]!)) last++;
  return last === end ? undefined : { start: end, end: last };
}
