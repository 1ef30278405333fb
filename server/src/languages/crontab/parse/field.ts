import type { FieldDefinition } from '../schema/fields.ts';
import { type FieldShape, placeField } from './field-node.ts';
import type { FieldFault, FieldFaultKind, FieldItem, FieldNode } from './tree.ts';

/** Longer runs of letters and digits overflow cron's buffer (MAX_TEMPSTR). */
const longestNumber = 999;

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** What atoi() makes of digits: 64 bits, of which an int keeps the lower 32. */
function atoi(digits: string): number {
  if (digits.length < 10) return Number.parseInt(digits, 10);
  const value = BigInt(digits);
  const most = 2n ** 63n - 1n;
  return Number(BigInt.asIntN(32, value > most ? most : value));
}

/** Reads fields; those with the same text share their shape. Make one for each table. */
export type FieldReader = (text: string, start: number, lineEnd: number, definition: FieldDefinition) => FieldNode;

/** So many parts of a list are told apart; a field has sixty values at most, and nobody writes one twice. */
const mostParts = 500;

/** Longer fields are rare and not worth remembering. */
const longestShared = 20;

/** A reader of fields; `start` is the first character of a field, `lineEnd` that of the line feed. */
export function createFieldReader(): FieldReader {
  const known = new Map<FieldDefinition, Map<string, FieldShape>>();
  return (text, start, lineEnd, definition) => {
    let end = start;
    while (end < lineEnd && text[end] !== ' ' && text[end] !== '\t') end++;
    const source = text.slice(start, end);
    if (source.length > longestShared) return placeField(start, readShape(source, definition));
    let shapes = known.get(definition);
    if (shapes === undefined) {
      shapes = new Map();
      known.set(definition, shapes);
    }
    let shape = shapes.get(source);
    if (shape === undefined) {
      shape = readShape(source, definition);
      shapes.set(source, shape);
    }
    return placeField(start, shape);
  };
}

/**
 * Reads a field by the rules of get_list(), get_range() and get_number() in entry.c of Debian's cron 3.0pl1-162: a list
 * of `*`, numbers, names and ranges, the latter and `*` with a step. What stands behind the list, up to the next blank,
 * cron skips without a word.
 */
function readShape(text: string, definition: FieldDefinition): FieldShape {
  const start = 0;
  const end = text.length;
  const items: FieldItem[] = [];
  const values = new Set<number>();
  const leaves: { kind: string; start: number; end: number }[] = [];
  let index = start;
  let fault: FieldFault | undefined;

  const leaf = (kind: string, from: number, to: number) => {
    if (to <= from) return;
    if (leaves.length < mostParts) leaves.push({ kind, start: from, end: to });
    else leaves.at(-1)!.end = to;
  };
  const fail = (kind: FieldFaultKind, from: number, to: number): undefined => {
    fault = { kind, start: from, end: Math.max(to, Math.min(from + 1, end)) };
    return undefined;
  };

  function readNumber(named: boolean): number | undefined {
    const from = index;
    while (index < end && isAlphanumeric(text.charCodeAt(index))) index++;
    if (index === from) return fail(from === end ? 'missing' : 'not-a-number', from, from);
    const word = text.slice(from, Math.min(index, from + longestNumber + 1));
    if (word.length > longestNumber) return fail('not-a-number', from, index);
    if (named) {
      const at = definition.names.findIndex((name) => name.toLowerCase() === word.toLowerCase());
      if (at >= 0) {
        leaf('name', from, index);
        return at + definition.low;
      }
    }
    if (/^\d+$/.test(word)) {
      leaf('number', from, index);
      return atoi(word);
    }
    return fail(named && definition.names.length > 0 ? 'unknown-name' : 'not-a-number', from, index);
  }

  function readItem(): FieldItem | undefined {
    const from = index;
    const { low, high } = definition;
    let first: number | undefined = low;
    let last: number | undefined = high;
    let shape: FieldItem['shape'] = 'all';
    if (text[index] === '*' && index < end) {
      leaf('star', index, ++index);
    } else {
      first = readNumber(true);
      if (first === undefined) return undefined;
      if (index >= end || text[index] !== '-') {
        if (index < end && text[index] === '/') return fail('step-without-range', from, end);
        if (first < low || first > high) return fail('out-of-range', from, index);
        return { shape: 'value', from: first, to: first, step: 1, start: from, end: index };
      }
      leaf('mark', index, ++index);
      last = readNumber(true);
      if (last === undefined) return undefined;
      shape = 'range';
    }
    const rangeEnd = index;
    let step: number | undefined = 1;
    if (index < end && text[index] === '/') {
      leaf('mark', index, ++index);
      const stepStart = index;
      step = readNumber(false);
      if (step === undefined) {
        if (fault?.kind === 'unknown-name') fault = { ...fault, kind: 'not-a-number' };
        return undefined;
      }
      if (step <= 0) return fail('bad-step', stepStart, index);
    }
    if (first < low || first > high || last < low || last > high) return fail('out-of-range', from, rangeEnd);
    return { shape, from: first, to: last, step, start: from, end: index };
  }

  for (let more = true; more; ) {
    const item = readItem();
    if (item !== undefined) {
      if (items.length < mostParts) items.push(item);
      addValues(values, item, definition);
    }
    more = item !== undefined && index < end && text[index] === ',';
    if (more) leaf('mark', index, ++index);
  }
  const covered = leaves.at(-1)?.end ?? start;
  leaf(fault === undefined ? 'ignored' : 'error', covered, end);
  return {
    field: definition.name,
    source: text,
    leaves,
    items,
    values: [...values].sort((a, b) => a - b),
    ignored: fault === undefined && covered < end ? { start: covered, end } : undefined,
    fault,
  };
}

function addValues(values: Set<number>, { from, to, step }: FieldItem, definition: FieldDefinition): void {
  for (let value = from; value <= to; value += step) {
    values.add(definition.name === 'day-of-week' && value === 7 ? 0 : value);
  }
}
