import type { MenuEntry } from '../../../core/grub-script/menu.ts';
import type { WordNode } from '../../../core/grub-script/tree.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Another id for the later entry: the first keeps what names it. */
function renaming(id: string, { source, start }: WordNode, entries: readonly MenuEntry[]): Fix[] {
  const taken = new Set(entries.map((entry) => entry.id));
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  const end = start + source.lastIndexOf(id) + id.length;
  if (!source.includes(id)) return [];
  return [{ title: `Change to ${id}-${number}`, safety: 'suggested', edits: [insertion(end, `-${number}`)] }];
}

/** Two entries have the same id. */
export default defineRule({
  id: 'grub/duplicate-id',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Two entries have the same id.',
  why: '`default` and `saved_entry` name entries by id; of two with the same, only the first can be named.',
  references: ['https://www.gnu.org/software/grub/manual/grub/grub.html'],
  examples: {
    invalid: [
      {
        code: 'menuentry a --id x { true; }\nmenuentry b --id x { true; }\n',
        fixed: 'menuentry a --id x { true; }\nmenuentry b --id x-2 { true; }\n',
      },
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
              fixes: renaming(entry.id, entry.idWord, entries),
            });
          }
        }
      };
      visit(menu, root.items);
    },
  },
});
