import type { CodeLens, InlayHint } from '../../../core/features/hints.ts';
import { entryNamed, titleOf } from '../../../core/grub-script/menu-names.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import type { Span } from '../../../core/text/span.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';

/** Behind a default that is a number or an id, the title of the entry that it means; nothing where the menu is not all in sight. */
export function inlayHints({ commands, wholeMenu, open }: GrubAnalysis, span: Span): readonly InlayHint[] {
  if (open) return [];
  return commands.flatMap(({ name, words }): InlayHint[] => {
    const word = words[name === 'set' ? 1 : 0];
    if (word === undefined || word.end < span.start || word.start > span.end) return [];
    const wanted = /^default=(.*)$/s.exec(unquote(word.source).text)?.[1];
    const found = wanted === undefined || wanted.includes('$') ? undefined : entryNamed(wholeMenu, wanted);
    const title = found === undefined ? undefined : titleOf(found);
    if (title === undefined || title === wanted) return [];
    return [{ offset: word.end, label: ` ${title}`, tooltip: 'The entry that starts by default.' }];
  });
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
