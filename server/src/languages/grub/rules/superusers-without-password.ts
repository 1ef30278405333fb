import type { CommandNode } from '../../../core/grub-script/tree.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import { defineRule } from '../define-rule.ts';

/** There are superusers, and none has a password. */
export default defineRule({
  id: 'grub/superusers-without-password',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'There are superusers, and none has a password.',
  why: 'Nobody can log in then: entries that are not `--unrestricted` can be started by nobody, and the default entry may be one of them.',
  references: ['https://www.gnu.org/software/grub/manual/grub/grub.html', 'grub-core/normal/auth.c (GRUB 2.12)'],
  examples: {
    invalid: ['set superusers="root"\nexport superusers\nmenuentry a { true; }\n'],
    valid: ['set superusers="root"\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.AB.CD\n', 'set superusers=""\n'],
  },
  visit: {
    end({ analysis, report }) {
      const { deciders, open, fragment } = analysis;
      const isPassword = ({ name }: CommandNode) => /^password(?:_pbkdf2)?$/.test(name);
      if (open || fragment || deciders.length === 0) return;
      if (deciders.some(isPassword) || analysis.otherCommands.some(isPassword)) return;
      for (const { words, name } of deciders) {
        const word = words[name === 'set' ? 1 : 0];
        const users = /^superusers=(.+)$/s.exec(word === undefined ? '' : unquote(word.source).text)?.[1];
        if (word === undefined || users === undefined) continue;
        report(word, 'No superuser has a password here, so nobody can log in; add password_pbkdf2.');
      }
    },
  },
});
