import { defineRule } from '../define-rule.ts';
import type { EntryNode } from '../parse/tree.ts';

/** Whether a carriage return breaks the line for good: it stands where a type or a control is read. */
function isBroken({ type, control, module }: EntryNode): boolean {
  if (module !== undefined) return false;
  return (control ?? type)?.value.endsWith('\r') === true;
}

/** Finds line ends as Windows writes them. */
export default defineRule({
  id: 'pam/carriage-return',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  what: 'Lines end with a carriage return.',
  why:
    'libpam knows line feeds only. An empty line with a carriage return is an `auth` line that always fails; behind a module ' +
    'the carriage return becomes part of its name, which is then not found (a warning here, since libpam goes on).',
  references: ['libpam/pam_misc.c, _pam_StrTok (Linux-PAM 1.5.2)'],
  examples: {
    invalid: [
      { code: 'auth required pam_unix.so\r\n\r\n', fixed: 'auth required pam_unix.so\n\n' },
      { code: 'auth required pam_unix.so\r\n', fixed: 'auth required pam_unix.so\n' },
    ],
    valid: ['auth required pam_unix.so\n\n', '# note\r\n'],
  },
  visit: {
    end(context) {
      const { root, document } = context.analysis;
      if (!document.text.includes('\r')) return;
      const behind = ({ end, children }: EntryNode) => children.length > 0 && document.text[end - 1] === '\r';
      const ending = root.entries.filter(behind);
      const first = ending.find(isBroken) ?? ending[0];
      if (first === undefined) return;
      const edits = [...document.text.matchAll(/\r+(?=\n)/g)].map(({ index, 0: found }) => ({
        start: index,
        end: index + found.length,
        newText: '',
      }));
      const broken = isBroken(first);
      const span = { start: first.end - 1, end: first.end };
      const effect = broken ? 'makes this a line that always fails' : 'becomes part of the last word of the line';
      context.report(span, `The carriage return ${effect}. Save the file with LF line ends.`, {
        fixes: edits.length === 0 ? [] : [{ title: 'Use LF line ends', safety: 'safe', edits }],
        ...(broken ? {} : { severity: 'warning' }),
      });
    },
  },
});
