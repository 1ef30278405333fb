import { defaultBelow, defaultEntry } from '../../../core/grub-script/default-entry.ts';
import type { MenuEntry } from '../../../core/grub-script/menu.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import { defineRule } from '../define-rule.ts';

/** Whether a default names an entry of the menu; within a submenu each part names one of its own. */
function names(menu: readonly MenuEntry[], wanted: string): boolean {
  const named = menu.map(({ title, id, ...rest }) => ({ ...rest, title, id: id ?? title }));
  const found = defaultEntry(named, wanted);
  if (found === undefined) return false;
  const below = defaultBelow(wanted);
  // GRUB looks below only where the entry is a submenu.
  return below === undefined || (named[found]!.submenu && names(named[found]!.children, below));
}

/** The default names no entry. */
export default defineRule({
  id: 'grub/default-names-nothing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The default names no entry.',
  why: 'GRUB falls back to the first entry. A number counts the entries at the top of the menu from 0, submenus included; a name is a title or id, with `>` between a submenu and what lies in it.',
  references: ['grub-core/normal/menu.c (GRUB 2.12)'],
  examples: {
    invalid: [
      'set default=2\nmenuentry a { true; }\nmenuentry b { true; }\n',
      'set default=c\nmenuentry a --id b { true; }\n',
      'set default="b>c"\nsubmenu a --id b {\n  menuentry d { true; }\n}\n',
    ],
    valid: [
      'set default=1\nmenuentry a { true; }\nmenuentry b { true; }\n',
      'set default=b\nmenuentry a --id b { true; }\n',
      'set default="${saved_entry}"\nmenuentry a { true; }\n',
      'set default=0\n',
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { menu, commands, open, functions } = analysis;
      // Entries that other scripts, functions or modules bring are not in sight.
      if (
        open ||
        menu.length === 0 ||
        functions.length > 0 ||
        commands.some(({ name }) => /^(?:blscfg|bls_import|uki|extract_\w+)$/.test(name))
      )
        return;
      if (menu.some(({ title, id }) => title.includes('$') || id?.includes('$') === true)) return;
      for (const { name, words } of commands) {
        const word = words[name === 'set' ? 1 : 0];
        const value = /^default=(.*)$/s.exec(word?.source ?? '')?.[1];
        if (word === undefined || value === undefined || value.includes('$')) continue;
        const wanted = unquote(value).text;
        if (wanted === '' || wanted === 'saved' || names(menu, wanted)) continue;
        report(word, `No entry of the menu is "${wanted.slice(0, 80)}".`);
      }
    },
  },
});
