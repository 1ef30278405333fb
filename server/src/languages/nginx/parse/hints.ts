import { acceptsCount } from '../schema/arity.ts';
import { findDirectives } from '../schema/schema.ts';
import type { ParserHints } from './parser.ts';
import type { WordNode } from './tree.ts';

function accepts(words: readonly WordNode[], block: boolean): boolean {
  const entries = findDirectives(words[0]?.value ?? '');
  if (entries.length === 0) return true;
  return entries.some(
    (entry) => acceptsCount(entry, words.length - 1) && (entry.thirdParty || block === (entry.block !== undefined)),
  );
}

function isDirectiveWord(word: WordNode): boolean {
  return word.quote === '' && findDirectives(word.value).length > 0;
}

/** What the schema tells the parser. */
export const schemaHints: ParserHints = {
  accepts,
  splitBefore(words, beginsLine, block) {
    if (accepts(words, block) && !hasClosedParameters(words[0]?.value ?? '')) return 0;
    const index = words.findIndex((word, at) => at > 0 && beginsLine(word) && isDirectiveWord(word));
    return index > 0 && accepts(words.slice(0, index), false) ? index : 0;
  },
  hasRawBlock: (name) => /_by_lua_block$/.test(name),
};

/** Whether every argument must be one of a list, so that the name of a directive among them is never right. */
function hasClosedParameters(name: string): boolean {
  return findDirectives(name).some(({ shape }) => shape?.parameters !== undefined && shape.rest === undefined);
}
