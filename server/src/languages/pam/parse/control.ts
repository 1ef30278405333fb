import type { Span } from '../../../core/text/span.ts';
import { actionEntries, actions, failingTable, keywordTables } from '../schema/actions.ts';
import { returnNames } from '../schema/returns.ts';
import type { Edition } from './edition.ts';
import type { Control, ControlFault, ControlFaultKind, ControlPair } from './tree.ts';

const blank = /[ \t\n\v\f\r]/;
const largestInt = 2_147_483_647;
const actionNames = actionEntries.map(({ name }) => name);
const names = [...returnNames, 'default'];

/**
 * Reads a control as libpam does (_pam_parse_control and _pam_set_default_control in pam_misc.c, Linux-PAM 1.5.2 and 1.7.2).
 * Simple words count in any case, those in brackets do not.
 * @param value the word without its brackets
 * @param spanOf where characters of the value stand in the text
 * @param edition how jumps are read that exceed an int
 */
export function readControl(
  value: string,
  spanOf: (start: number, end: number) => Span,
  { refusesLargeJumps }: Edition,
): Control {
  const keyword = value.toLowerCase();
  const table = Object.hasOwn(keywordTables, keyword) ? keywordTables[keyword] : undefined;
  if (table !== undefined) return { kind: 'keyword', keyword, pairs: [], fault: undefined, actions: table };
  if (keyword === 'include' || keyword === 'substack') {
    return { kind: keyword, keyword, pairs: [], fault: undefined, actions: failingTable };
  }
  const { pairs, fault } = readPairs(value, spanOf, refusesLargeJumps);
  const fatal = fault !== undefined && (fault.kind !== 'large jump' || refusesLargeJumps);
  return { kind: 'pairs', keyword: '', pairs, fault, actions: fatal ? failingTable : tableOf(pairs) };
}

/** The first `default` fills what is not named before it; a later pair overrides, a later `default` finds nothing to fill. */
function tableOf(pairs: readonly ControlPair[]) {
  const table: number[] = new Array<number>(returnNames.length).fill(actions.unset);
  const fill = (action: number) => {
    for (let index = 0; index < table.length; index++) if (table[index] === actions.unset) table[index] = action;
  };
  for (const { name, action } of pairs) {
    if (name === 'default') fill(action);
    else table[returnNames.indexOf(name)] = action;
  }
  fill(actions.bad);
  return table;
}

/** What an int of 32 bits holds after so many digits, as processors count that run over. */
function overflow(digits: string): number {
  let number = 0;
  for (const digit of digits) number = (Math.imul(number, 10) + Number(digit)) | 0;
  return number;
}

function readPairs(value: string, spanOf: (start: number, end: number) => Span, refusesLargeJumps: boolean) {
  const pairs: ControlPair[] = [];
  let large: ControlFault | undefined;
  let at = 0;
  const skipBlanks = () => {
    while (at < value.length && blank.test(value[at]!)) at++;
  };
  const wordEnd = (from: number) => {
    let end = from;
    while (end < value.length && !blank.test(value[end]!) && value[end] !== '=') end++;
    return end;
  };
  const fail = (kind: ControlFaultKind, start: number, end: number) => {
    const shown = end > start ? { start, end } : { start: Math.max(0, start - 1), end: Math.max(1, start) };
    const fault: ControlFault = { kind, text: value.slice(start, end), ...spanOf(shown.start, shown.end) };
    return { pairs, fault };
  };

  for (;;) {
    skipBlanks();
    if (at >= value.length) return { pairs, fault: large };
    const start = at;
    // As libpam compares: the first name that the text begins with, whatever follows.
    const name = names.find((candidate) => value.startsWith(candidate, at));
    if (name === undefined) return fail('return value', start, Math.max(start + 1, wordEnd(start)));
    at += name.length;
    const nameSpan = spanOf(start, at);
    const equals = at;
    skipBlanks();
    if (value[at] !== '=') {
      const end = wordEnd(equals);
      return end > equals ? fail('return value', start, end) : fail('equals sign', start, equals);
    }
    at++;
    skipBlanks();
    if (at >= value.length) return fail('missing action', start, value.length);
    const actionStart = at;
    const word = actionNames.find((candidate) => value.startsWith(candidate, at));
    let action: number;
    if (word !== undefined) {
      at += word.length;
      action = -actionNames.indexOf(word);
    } else {
      while (at < value.length && value[at]! >= '0' && value[at]! <= '9') at++;
      if (at === actionStart) return fail('action', actionStart, Math.max(actionStart + 1, wordEnd(actionStart)));
      action = Number(value.slice(actionStart, at));
      if (action > largestInt) {
        large ??= { kind: 'large jump', text: value.slice(actionStart, at), ...spanOf(actionStart, at) };
        action = refusesLargeJumps ? largestInt : overflow(value.slice(actionStart, at));
      }
      if (action === 0) return fail('zero jump', actionStart, at);
    }
    const rest = at < value.length && !blank.test(value[at]!) ? wordEnd(at) : at;
    const runsOn = names.some((candidate) => value.startsWith(candidate, at));
    // `okay` would be read as `ok`, and then fail at `ay`: the whole word is what was meant.
    if (rest > at && !runsOn) return fail('action', actionStart, rest);
    pairs.push({ name, nameSpan, action, actionSpan: spanOf(actionStart, at) });
  }
}
