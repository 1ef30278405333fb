/** Longer patterns hardly come from people; nobody reads what would be said of them. */
const longestPattern = 2000;

/** The head of a group, an end, an alternative, an escape, a class or a character, each with its quantifier. */
const token =
  /(\((?:\?(?::|[a-z]*:|P?<\w+>|'\w+'))?|\)|\||\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[\s\S])((?:[*+?]|\{\d+,?\d*\})[?+]?)?/g;

/**
 * How many numbered groups a pattern of PCRE has, named ones among them (pcre2pattern(3)); undefined where the numbers do not
 * follow from the parentheses alone: branch reset, quoting, extended syntax, verbs.
 */
export function countGroups(pattern: string): number | undefined {
  if (pattern.length > longestPattern || /\(\?\||\\Q|\(\?[a-z]*x|\(\*|\(\?\(/.test(pattern)) return undefined;
  let count = 0;
  for (const { 1: part = '', index } of pattern.matchAll(token)) {
    if (!part.startsWith('(')) continue;
    const plain = part === '(' && pattern[index + 1] !== '?';
    if (plain || /^\(\?(P?<|')/.test(part)) count++;
  }
  return count;
}

interface Item {
  /** Whether it must be there. */
  readonly needed: boolean;
  /** Whether it is repeated without end, and PCRE goes back into it. */
  readonly endless: boolean;
  /** Whether it may be repeated once or more often. */
  readonly varying: boolean;
}

function itemOf(quantifier: string): Item {
  const endless = /^([*+]|\{\d+,\})\??$/.test(quantifier);
  const varying = endless || /^\{\d+,([2-9]|\d\d+)\}\??$/.test(quantifier);
  return { endless, varying, needed: !/^([*?]|\{0+[,}])/.test(quantifier) };
}

/**
 * Where a group is repeated without end of which one alternative can be nothing but a repetition itself, so that a text
 * can be split among the two in exponentially many ways: `(a+)+`, `([\w-]+\.?)*`. Undefined where none is.
 */
export function findNestedRepetition(pattern: string): { readonly start: number; readonly end: number } | undefined {
  if (pattern.length > longestPattern || /\\Q|\(\?[a-z]*x|\(\*|\(\?[>(|]/.test(pattern)) return undefined;
  const open: { readonly start: number; readonly alternatives: Item[][] }[] = [{ start: 0, alternatives: [[]] }];
  for (const { 0: whole, 1: part = '', 2: quantifier = '', index } of pattern.matchAll(token)) {
    const { alternatives } = open.at(-1)!;
    if (part.startsWith('(')) open.push({ start: index, alternatives: [[]] });
    else if (part === '|') alternatives.push([]);
    else if (part !== ')') alternatives.at(-1)!.push(itemOf(quantifier));
    else {
      const closed = open.pop()!;
      const end = index + whole.length;
      const item = itemOf(quantifier);
      if (open.length === 0) return undefined;
      // Behind the last group nothing can fail, so that PCRE never goes back.
      if (item.endless && end < pattern.length && closed.alternatives.some(isRepetition))
        return { start: closed.start, end };
      open.at(-1)!.alternatives.at(-1)!.push(item);
    }
  }
  return undefined;
}

/** Whether an alternative can be one repetition and nothing else. */
function isRepetition(items: readonly Item[]): boolean {
  const needed = items.filter((item) => item.needed);
  return items.some(({ varying }) => varying) && needed.length <= 1 && needed.every(({ varying }) => varying);
}
