import type { CodeLens, InlayHint } from '../../../core/features/hints.ts';
import { defaultBelow, defaultEntry } from '../../../core/grub-script/default-entry.ts';
import type { MenuEntry } from '../../../core/grub-script/menu.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import type { Span } from '../../../core/text/span.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';

/** Behind a default that is a number or an id, the title of the entry that it means; nothing where the menu is not all in sight. */
export function inlayHints({ commands, menu, open, functions }: GrubAnalysis, span: Span): readonly InlayHint[] {
  const unsure = open || functions.length > 0 || menu.some(({ title, id }) => /\$/.test(`${title}${id ?? ''}`));
  if (unsure || commands.some(({ name }) => name === 'blscfg' || name.startsWith('extract_'))) return [];
  return commands.flatMap(({ name, words }): InlayHint[] => {
    const word = words[name === 'set' ? 1 : 0];
    if (word === undefined || word.end < span.start || word.start > span.end) return [];
    const wanted = /^default=(.*)$/s.exec(unquote(word.source).text)?.[1];
    const title = wanted === undefined || wanted.includes('$') ? undefined : titleOf(menu, wanted);
    if (title === undefined || title === wanted) return [];
    return [{ offset: word.end, label: ` ${title}`, tooltip: 'The entry that starts by default.' }];
  });
}

function titleOf(menu: readonly MenuEntry[], wanted: string): string | undefined {
  const found = defaultEntry(
    menu.map(({ title, id }) => ({ title, id: id ?? title })),
    wanted,
  );
  const entry = found === undefined ? undefined : menu[found];
  const below = defaultBelow(wanted);
  if (entry === undefined || below === undefined) return entry?.title;
  const inner = titleOf(entry.children, below);
  return inner === undefined ? undefined : `${entry.title} > ${inner}`;
}

/** Above the first entry, how many there are; a click draws the menu. */
export function codeLenses({ menu }: GrubAnalysis): readonly CodeLens[] {
  const [first] = menu;
  if (first === undefined) return [];
  const count = menu.length === 1 ? 'One entry' : `${menu.length} entries`;
  const { start, end } = first.command.words[0]!;
  const command = { id: 'etcetera.show.boot-menu', arguments: [] };
  return [{ span: { start, end }, title: `${count}: preview the boot menu`, command }];
}
