import { readNumber, readSigned } from '../../../core/grub-script/number.ts';

/** Answers a question about a file, such as whether `-f /vmlinuz` holds. */
export type FileQuestion = (test: string, path: string, other?: string) => boolean;

/** So many parentheses does GRUB follow. */
const deepest = 100;

const comparisons: Readonly<Record<string, (a: string, b: string) => boolean>> = {
  '=': (a, b) => a === b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '-eq': (a, b) => readSigned(a) === readSigned(b),
  '-ge': (a, b) => readSigned(a) >= readSigned(b),
  '-gt': (a, b) => readSigned(a) > readSigned(b),
  '-le': (a, b) => readSigned(a) <= readSigned(b),
  '-lt': (a, b) => readSigned(a) < readSigned(b),
  '-ne': (a, b) => readSigned(a) !== readSigned(b),
  '-pgt': (a, b) => compareVersions(a, b, (x, y) => x > y),
  '-plt': (a, b) => compareVersions(a, b, (x, y) => x < y),
};

/**
 * Whether the expression of `test` or `[` holds (without the closing bracket). `-a`, or nothing, binds tighter than `-o`; an
 * empty expression holds. Knowledge: grub-core/commands/test.c (GRUB 2.12).
 */
export function testHolds(args: readonly string[], ask: FileQuestion): boolean {
  return testFrom(args, { at: 0, depth: 0 }, ask);
}

function testFrom(args: readonly string[], place: { at: number; depth: number }, ask: FileQuestion): boolean {
  let any = false;
  let all = true;
  let invert = false;
  const update = (value: boolean) => {
    all = all && (invert ? !value : value);
    invert = false;
  };
  while (place.at < args.length) {
    const first = args[place.at]!;
    const second = args[place.at + 1];
    const third = args[place.at + 2];
    if (second !== undefined && third !== undefined) {
      const compare = Object.hasOwn(comparisons, second) ? comparisons[second] : undefined;
      if (compare !== undefined || /^-[no]t/.test(second)) {
        update(compare === undefined ? ask(second, first, third) : compare(first, third));
        place.at += 3;
        continue;
      }
    }
    if (second !== undefined && /^-[defsnz]$/.test(first)) {
      if (first === '-n' || first === '-z') update((second !== '') === (first === '-n'));
      else update(ask(first, second));
      place.at += 2;
      continue;
    }
    place.at++;
    if (first === ')') break;
    if (first === '(') {
      if (++place.depth > deepest) return false;
      update(testFrom(args, place, ask));
      place.depth--;
    } else if (first === '!') invert = !invert;
    else if (first === '-o') {
      any = any || all;
      all = true;
    } else if (first !== '-a') update(first !== '');
  }
  return any || all;
}

/** Compares the numbers at which two names begin to differ, as in `vmlinuz-2` and `vmlinuz-11`. */
function compareVersions(a: string, b: string, holds: (x: number, y: number) => boolean): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  at--;
  while (at > 0 && /[0-9]/.test(a[at]!)) at--;
  at = Math.max(at + 1, 0);
  return holds(readNumber(a.slice(at))?.value ?? 0, readNumber(b.slice(at))?.value ?? 0);
}
