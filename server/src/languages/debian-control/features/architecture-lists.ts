import { valueWords } from '../../../core/deb822/values.ts';
import type { Refactoring } from '../../../core/features/refactoring.ts';
import { insertion, type TextEdit } from '../../../core/text/edit.ts';
import { overlaps, type Span } from '../../../core/text/span.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { covers, families } from '../schema/architectures.ts';

interface Word extends Span {
  readonly text: string;
}

/** Every list of architectures: `Architecture` fields and the brackets of relations. */
function architectureLists(analysis: ControlAnalysis): Word[][] {
  const { root, document } = analysis;
  return root.stanzas.flatMap((stanza) =>
    stanza.fields.flatMap((field): Word[][] => {
      if (field.key === 'architecture') return [valueWords(document.text, field)];
      return analysis
        .relationsOf(field, stanza)
        .flatMap(({ alternatives }) => alternatives.flatMap(({ architectures }) => [[...(architectures ?? [])]]))
        .filter((list) => list.length > 0);
    }),
  );
}

const isCovered = (list: readonly Word[], name: string): boolean =>
  list.some(({ text }) => covers(text.replace(/^!/, ''), name));

/** Adds an architecture behind a word of a list, with the word's own `!`. */
function addBehind(word: Word, name: string): TextEdit {
  return insertion(word.end, ` ${word.text.startsWith('!') ? '!' : ''}${name}`);
}

/**
 * The edits that write an architecture behind another one, in every list that names the one and not the other.
 * A list with `!` says where a relation does not hold; there too the new one is treated like the old one.
 */
export function addEverywhere(analysis: ControlAnalysis, name: string, beside: string): TextEdit[] {
  return architectureLists(analysis).flatMap((list) => {
    const word = list.find(({ text }) => text.replace(/^!/, '') === beside);
    return word === undefined || isCovered(list, name) ? [] : [addBehind(word, name)];
  });
}

/** On a list of architectures: the kin of what it names, in this list and wherever the one under the cursor stands. */
export function architectureRefactorings(analysis: ControlAnalysis, span: Span): Refactoring[] {
  if (analysis.choice.kind !== 'source') return [];
  const list = architectureLists(analysis).find((words) => {
    const [first, last] = [words[0], words.at(-1)];
    return first !== undefined && last !== undefined && overlaps({ start: first.start, end: last.end }, span);
  });
  if (list === undefined) return [];
  const chosen = list.filter((word) => overlaps(word, span));
  const found: Refactoring[] = [];
  for (const word of chosen.length > 0 ? chosen : list) {
    const own = word.text.replace(/^!/, '');
    const family = families.find((members) => members.includes(own)) ?? [];
    for (const name of family) {
      if (isCovered(list, name) || found.some(({ title }) => title.startsWith(`Add ${name} `))) continue;
      found.push({ title: `Add ${name} beside ${own}`, edits: [addBehind(word, name)] });
      const all = addEverywhere(analysis, name, own);
      if (all.length > 1) {
        found.push({ title: `Add ${name} wherever ${own} stands (${all.length} lists)`, edits: all });
      }
    }
  }
  return found.slice(0, 12);
}
