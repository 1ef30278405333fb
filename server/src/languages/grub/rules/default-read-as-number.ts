import { hasCommand } from '../../../core/grub-script/statement.ts';
import type { WordNode } from '../../../core/grub-script/tree.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

/** The number of the entry that is meant, where no condition decides how many stand before it. */
function byNumber({ wholeMenu, open }: GrubAnalysis, wanted: string, { source, end }: WordNode): Fix[] {
  const { entries } = wholeMenu;
  const index = entries.findIndex(({ entry: { title, id } }) => title === wanted || id === wanted);
  const value = /=(.*)$/s.exec(source)?.[1];
  const sure = index >= 0 && entries.slice(0, index + 1).every(({ certain }) => certain);
  // What stands behind the name is a place in a submenu.
  if (open || wholeMenu.open || !sure || value === undefined || value.includes('>')) return [];
  const edits = [{ start: end - value.length, end, newText: String(index) }];
  return [{ title: `Change to ${index}, the number of this entry`, safety: 'suggested', edits }];
}

/** A default that begins with a digit is read as a number. */
export default defineRule({
  id: 'grub/default-read-as-number',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A default that begins with a digit is read as a number.',
  why: 'GRUB takes the digits at the start of `default` for the number of an entry and looks at nothing behind them: a default of `2nd` starts the third entry, not the one with that id.',
  references: ['get_entry_number in grub-core/normal/menu.c (GRUB 2.12)'],
  examples: {
    invalid: [
      {
        code: 'set default=2nd\nmenuentry a --id 2nd { true; }\n',
        fixed: 'set default=0\nmenuentry a --id 2nd { true; }\n',
      },
    ],
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
          { fixes: byNumber(analysis, first, word) },
        );
      }
    },
  },
});
