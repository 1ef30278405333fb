import { splitVersion } from './version.ts';

/** One step of a comparison: the two stretches that were held against each other. */
export interface ComparisonStep {
  readonly part: 'epoch' | 'upstream' | 'revision';
  readonly kind: 'number' | 'text';
  readonly left: string;
  readonly right: string;
  /** Negative: the left one is older. */
  readonly result: number;
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** The weight of a character that is no digit; the end of the text weighs 0, as in order() of dpkg's version.c. */
function weigh(code: number): number {
  if (Number.isNaN(code) || isDigit(code)) return 0;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return code;
  return code === 126 ? -1 : code + 256;
}

/** Compares stretches of digits of any length as numbers; an epoch may have a sign before it. */
function compareNumbers(a: string, b: string): number {
  const left = a.replace(/^[+-]?0*/, '');
  const right = b.replace(/^[+-]?0*/, '');
  if (left.length !== right.length) return left.length < right.length ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareTexts(a: string, b: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = weigh(a.charCodeAt(index)) - weigh(b.charCodeAt(index));
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return 0;
}

/** The steps of comparing two parts, up to the one that decides: text and number take turns, text first. */
function comparePart(part: 'upstream' | 'revision', a: string, b: string): ComparisonStep[] {
  const steps: ComparisonStep[] = [];
  let left = 0;
  let right = 0;
  while (left < a.length || right < b.length) {
    for (const kind of ['text', 'number'] as const) {
      const one = stretch(a, left, kind === 'number');
      const other = stretch(b, right, kind === 'number');
      left += one.length;
      right += other.length;
      if (one === '' && other === '') continue;
      const result = kind === 'text' ? compareTexts(one, other) : compareNumbers(one, other);
      steps.push({ part, kind, left: one, right: other, result });
      if (result !== 0) return steps;
    }
  }
  return steps;
}

function stretch(text: string, start: number, digits: boolean): string {
  let end = start;
  while (end < text.length && isDigit(text.charCodeAt(end)) === digits) end++;
  return text.slice(start, end);
}

/** Every step of comparing two versions, up to the one that decides; the last step's result is the answer. */
export function comparisonSteps(a: string, b: string): ComparisonStep[] {
  const left = splitVersion(a);
  const right = splitVersion(b);
  const epoch = compareNumbers(left.epoch ?? '0', right.epoch ?? '0');
  const first: ComparisonStep = {
    part: 'epoch',
    kind: 'number',
    left: left.epoch ?? '0',
    right: right.epoch ?? '0',
    result: epoch,
  };
  const steps = left.epoch === undefined && right.epoch === undefined ? [] : [first];
  if (epoch !== 0) return steps;
  const upstream = comparePart('upstream', left.upstream, right.upstream);
  steps.push(...upstream);
  if ((upstream.at(-1)?.result ?? 0) !== 0) return steps;
  return [...steps, ...comparePart('revision', left.revision ?? '', right.revision ?? '')];
}

/** Compares two versions as dpkg does: negative when `a` is older, 0 when they sort alike (`1.0` and `1.0-0`). */
export function compareDebianVersions(a: string, b: string): number {
  return comparisonSteps(a, b).at(-1)?.result ?? 0;
}
