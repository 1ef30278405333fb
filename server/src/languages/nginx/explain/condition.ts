import { toBytes } from './bytes.ts';
import type { Placed } from './level.ts';
import { resolve, variableValue } from './variables.ts';
import { askFile, tryPattern, Undecided, type Walk } from './walk.ts';

/** The words between the brackets of an `if`, which may cling to them. */
export function conditionWords(placed: Placed): string[] {
  const words = placed.directive.args.map(({ value }) => value);
  const first = words[0];
  if (first !== undefined) words[0] = first.replace(/^\(/, '');
  const last = words.length - 1;
  if (last >= 0) words[last] = words[last]!.replace(/\)$/, '');
  return words.filter((word, index) => word !== '' || (index > 0 && index < last));
}

/**
 * Whether the condition of an `if` holds. Source: ngx_http_rewrite_if_condition() of nginx 1.22.
 * @param escaped whether captures in it are escaped
 * @throws Undecided
 */
export function judgeCondition(walk: Walk, placed: Placed, escaped: boolean): boolean {
  const [first = '', operator, ...rest] = conditionWords(placed);
  if (/^!?-[fdex]$/.test(first)) return judgeFile(walk, placed, first, resolve(walk, operator ?? '', placed, escaped));
  if (!first.startsWith('$')) throw new Undecided('the condition cannot be read', placed);
  const value = variableValue(walk, first.slice(1), placed);
  if (operator === undefined) return value !== '' && value !== '0';
  const operand = rest[0] ?? '';
  switch (operator) {
    case '=':
      return value === resolve(walk, operand, placed, escaped);
    case '!=':
      return value !== resolve(walk, operand, placed, escaped);
    case '~':
    case '~*':
    case '!~':
    case '!~*': {
      const matches = tryPattern(walk, toBytes(operand), operator.endsWith('*'), value, placed);
      return operator.startsWith('!') ? !matches : matches;
    }
  }
  throw new Undecided('the condition cannot be read', placed);
}

function judgeFile(walk: Walk, placed: Placed, operator: string, path: string): boolean {
  const kind = askFile(walk, path, operator.endsWith('d') ? 'directory' : 'file', placed);
  if (operator.endsWith('x') && kind !== 'missing') {
    throw new Undecided(`whether ${path} may be run decides`, placed);
  }
  const holds = operator.endsWith('f')
    ? kind === 'file'
    : operator.endsWith('d')
      ? kind === 'directory'
      : kind !== 'missing';
  return operator.startsWith('!') ? !holds : holds;
}
