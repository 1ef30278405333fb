import { acceptsCount } from '../schema/arity.ts';
import { findDirectives } from '../schema/schema.ts';
import type { ParserHints } from './parser-hints.ts';
import type { WordNode } from './tree.ts';

function accepts(words: readonly WordNode[], first: number, end: number, block: boolean): boolean {
  const entries = findDirectives(words[first]?.value ?? '');
  if (entries.length === 0) return true;
  const count = end - first - 1;
  return entries.some(
    (entry) => acceptsCount(entry, count) && (entry.thirdParty || block === (entry.block !== undefined)),
  );
}

function isDirectiveWord(word: WordNode): boolean {
  return word.quote === '' && findDirectives(word.value).length > 0;
}

/** What the schema tells the parser. */
export const schemaHints: ParserHints = {
  accepts,
  splitBefore(words, first, beginsLine, block) {
    if (accepts(words, first, words.length, block) && !hasClosedParameters(words[first]?.value ?? '')) return 0;
    for (let index = first + 1; index < words.length; index++) {
      const word = words[index]!;
      if (beginsLine(word) && isDirectiveWord(word)) return accepts(words, first, index, false) ? index : 0;
    }
    return 0;
  },
  hasRawBlock: (name) => /_by_lua_block$/.test(name),
};

/** Whether every argument must be one of a list, so that the name of a directive among them is never right. */
function hasClosedParameters(name: string): boolean {
  return findDirectives(name).some(({ shape }) => shape?.parameters !== undefined && shape.rest === undefined);
}
