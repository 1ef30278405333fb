import { hasCommand } from '../../../core/grub-script/statement.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import { defineRule } from '../define-rule.ts';

/** A default that begins with a digit is read as a number. */
export default defineRule({
  id: 'grub/default-read-as-number',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A default that begins with a digit is read as a number.',
  why: 'GRUB takes the digits at the start of `default` for the number of an entry and looks at nothing behind them: a default of `2nd` starts the third entry, not the one with that id.',
  references: ['get_entry_number in grub-core/normal/menu.c (GRUB 2.12)'],
  examples: {
    invalid: ['set default=2nd\nmenuentry a --id 2nd { true; }\n'],
    valid: [
      'set default=2\n',
      'set default="1>0"\n',
      'set default=second\n',
      'set default="2 linux"\nmenuentry a { true; }\n',
      'set default=2nd\nmenuentry a --id 2nd { true; }\nblscfg\n',
    ],
  },
  visit: {
    end({ analysis, report }) {
      for (const { name, words } of analysis.deciders) {
        const word = words[name === 'set' ? 1 : 0];
        const value = /^default=(.*)$/s.exec(word === undefined ? '' : unquote(word.source).text)?.[1];
        if (word === undefined || value === undefined || value.includes('$') || !/^\d/.test(value)) continue;
        const first = /^(?:[^>]|>>)*/.exec(value)![0];
        // Fedora's GRUB, which has blscfg, looks for the id first.
        if (/^\d+$/.test(first) || hasCommand(analysis.root.items, ['blscfg'])) continue;
        if (!analysis.menu.some(({ title, id }) => title === first || id === first)) continue;
        report(
          word,
          `GRUB reads this as the number ${/^\d+/.exec(first)![0]}; give the entry an id that begins with a letter.`,
        );
      }
    },
  },
});
