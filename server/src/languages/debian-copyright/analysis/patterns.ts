/** What is wrong with a pattern of the Files field. */
export interface PatternFault {
  /** Offsets in the pattern. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'escape' | 'trailing-slash' | 'leading' | 'comma' | 'bracket';
}

/** A character that stands for itself, `*`, or `?`. */
interface Item {
  readonly kind: 'one' | 'any' | 'many';
  readonly character: string;
}

/** The faults of a pattern by copyright-format 1.0, section 6.9; the worst first. */
export function patternFaults(pattern: string): PatternFault[] {
  const faults: PatternFault[] = [];
  for (let index = 0; index < pattern.length; index++) {
    if (pattern[index] !== '\\') continue;
    const next = pattern[index + 1];
    if (next === undefined || !'*?\\'.includes(next)) {
      faults.push({ kind: 'escape', start: index, end: Math.min(index + 2, pattern.length) });
    }
    index++;
  }
  if (pattern.endsWith(',')) faults.push({ kind: 'comma', start: pattern.length - 1, end: pattern.length });
  else if (pattern.endsWith('/')) faults.push({ kind: 'trailing-slash', start: 0, end: pattern.length });
  const lead = /^(?:\.?\/)+(?=.)/.exec(pattern);
  if (lead !== null) faults.push({ kind: 'leading', start: 0, end: lead[0].length });
  const bracket = /\[[^\][/\s]{1,80}\]|\{[^{},/\s]{0,80},[^{}\s]{0,80}\}/.exec(pattern);
  if (bracket !== null) {
    faults.push({ kind: 'bracket', start: bracket.index, end: bracket.index + bracket[0].length });
  }
  return faults;
}

function read(pattern: string): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index]!;
    if (character === '*') {
      if (items.at(-1)?.kind !== 'many') items.push({ kind: 'many', character });
    } else if (character === '?') items.push({ kind: 'any', character });
    else if (character === '\\' && index + 1 < pattern.length)
      items.push({ kind: 'one', character: pattern[++index]! });
    else items.push({ kind: 'one', character });
  }
  return items;
}

/**
 * Whether `outer` matches every path that `inner` matches. `*` and `?` match slashes too. The time is bound by the
 * product of the lengths.
 */
export function covers(outer: string, inner: string): boolean {
  const [out, within] = [read(outer), read(inner)];
  let at = 0;
  let index = 0;
  let star = -1;
  let resumed = 0;
  while (index < within.length) {
    const item = within[index]!;
    const by = out[at];
    if (by?.kind === 'many') {
      star = at++;
      resumed = index;
    } else if (
      by !== undefined &&
      item.kind !== 'many' &&
      (by.kind === 'any' || (item.kind === 'one' && by.character === item.character))
    ) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resumed;
    } else return false;
  }
  while (out[at]?.kind === 'many') at++;
  return at === out.length;
}

/** What a pattern matches, in words. */
export function describePattern(pattern: string): string {
  if (pattern === '*') return 'Every file of the source package.';
  const folder = /^([^*?\\]+)\/\*$/.exec(pattern)?.[1];
  if (folder !== undefined) return `Everything below \`${folder}/\`, at any depth.`;
  const ending = /^\*([^*?\\/]+)$/.exec(pattern)?.[1];
  if (ending !== undefined) return `Every file whose path ends in \`${ending}\`, in any folder.`;
  const anywhere = /^\*\/([^*?\\]+)$/.exec(pattern)?.[1];
  if (anywhere !== undefined) return `\`${anywhere}\` in any folder below the root of the source.`;
  if (!/[*?\\]/.test(pattern)) return `The file \`${pattern}\`, seen from the root of the source.`;
  return 'Paths from the root of the source; `*` is any text and `?` any one character, slashes too.';
}
