import type { Span } from '../../../core/text/span.ts';

/** Escapes and classes of a pattern, which hold no bare dot, and the rest character by character. */
const atom = /\\.|\[(?:\\.|[^\]\\])*(?:\]|$)|[\s\S]/g;

/** So many characters behind a dot tell what it is for. */
const ahead = 20;

/** The first dot that a person surely meant to be one: bare, without a quantifier, before a file ending or between names. */
export function findBareDot(pattern: string): Span | undefined {
  for (const match of pattern.matchAll(atom)) {
    if (match[0] !== '.') continue;
    const at = match.index;
    const before = pattern.slice(Math.max(0, at - 1), at);
    const after = pattern.slice(at + 1, at + 1 + ahead);
    if (/^[*+?{]/.test(after)) continue;
    const ending =
      /(^|[\w/)\]}+*])$/.test(before) && /^\(?(\?:)?\w{2,5}(\||\)|\$|$)/.test(after) && !/[|(]$/.test(before);
    const hidden = /\/$/.test(before) && /^[a-z][\w-]+/.test(after);
    if (ending || hidden) return { start: at, end: at + 1 };
  }
  return undefined;
}

/** Whether group number `index` (from 1), or the group with that name, may match a line break: it has a negated class that does not name one. */
export function groupTakesLineBreaks(pattern: string, group: string): boolean {
  const body = groupBody(pattern, group);
  if (body === undefined) return false;
  return (
    [...body.matchAll(/\[\^((?:\\.|[^\]\\])*)(?:\]|$)/g)].some((match) => !/\\n|\\r|\\s|\\v|\n/.test(match[1]!)) ||
    /\(\?s\)/.test(pattern) ||
    /\\[DWS]/.test(body)
  );
}

function groupBody(pattern: string, group: string): string | undefined {
  let number = 0;
  const open: { start: number; wanted: boolean }[] = [];
  for (const match of pattern.matchAll(atom)) {
    const at = match.index;
    if (match[0] === '(') {
      const head = /^\((\?P?<(\w+)>)?/.exec(pattern.slice(at))!;
      const captures = pattern[at + 1] !== '?' || head[2] !== undefined;
      if (captures) number++;
      open.push({ start: at + head[0].length, wanted: captures && (head[2] === group || String(number) === group) });
    } else if (match[0] === ')') {
      const closed = open.pop();
      if (closed?.wanted) return pattern.slice(closed.start, at);
    }
  }
  return undefined;
}
