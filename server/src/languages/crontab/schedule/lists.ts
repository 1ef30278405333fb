const ordinalEnding = (value: number): string => {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
};

/** `1st`, `2nd`, `11th` … */
export function ordinal(value: number): string {
  return `${value}${ordinalEnding(value)}`;
}

/** `a, b and c` */
export function joinWords(words: readonly string[], link: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`;
}

/** Runs of neighbouring values: `1, 2, 3, 7` is `[1, 3]` and `[7, 7]`. */
export function runsOf(values: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last !== undefined && value === last[1] + 1) last[1] = value;
    else runs.push([value, value]);
  }
  return runs;
}

/** Values as words, with three or more neighbours as a range. */
export function listValues(
  values: readonly number[],
  word: (value: number) => string,
  link: 'and' | 'or' = 'and',
): string {
  const parts = runsOf(values).flatMap(([from, to]) => {
    if (to - from >= 2) return [`${word(from)} to ${word(to)}`];
    return from === to ? [word(from)] : [word(from), word(to)];
  });
  return joinWords(parts, link);
}

/** The distance between all neighbours, when it is the same everywhere and above one. */
export function stepOf(values: readonly number[]): number | undefined {
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  if (values.length < 3 || step < 2) return undefined;
  return values.every((value, index) => index === 0 || value - values[index - 1]! === step) ? step : undefined;
}
