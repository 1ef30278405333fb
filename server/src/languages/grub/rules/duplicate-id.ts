import type { MenuEntry } from '../../../core/grub-script/menu.ts';
import { defineRule } from '../define-rule.ts';

/** Two entries have the same id. */
export default defineRule({
  id: 'grub/duplicate-id',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'Two entries have the same id.',
  why: '`default` and `saved_entry` name entries by id; of two with the same, only the first can be named.',
  references: ['https://www.gnu.org/software/grub/manual/grub/grub.html'],
  examples: {
    invalid: [
      'menuentry a --id x { true; }\nmenuentry b --id x { true; }\n',
      'submenu s {\n  menuentry a --id x { true; }\n  menuentry b --id x { true; }\n}\n',
    ],
    valid: [
      'menuentry a --id x { true; }\nmenuentry b --id y { true; }\n',
      'if true; then\n  menuentry a --id x { true; }\nelse\n  menuentry a --id x { true; }\nfi\n',
    ],
  },
  visit: {
    end({ analysis: { menu, root }, report }) {
      const visit = (entries: readonly MenuEntry[], items: readonly unknown[]) => {
        if (entries.length === 0) return;
        const first = new Map<string, MenuEntry>();
        const always = new Set(items);
        for (const entry of entries) {
          visit(entry.children, entry.command.block?.items ?? []);
          if (entry.id === undefined || entry.idWord === undefined || entry.id.includes('$')) continue;
          if (!always.has(entry.command)) continue;
          const other = first.get(entry.id);
          if (other === undefined) first.set(entry.id, entry);
          else {
            report(entry.idWord, `Another entry of this menu has the id "${entry.id}".`, {
              related: [{ span: other.idWord!, message: 'Here it is used first.' }],
            });
          }
        }
      };
      visit(menu, root.items);
    },
  },
});
