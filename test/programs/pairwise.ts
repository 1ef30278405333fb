/** Values by factor. */
export type Factors = Readonly<Record<string, readonly unknown[]>>;
type Row = Readonly<Record<string, unknown>>;

/** Every combination of the factors' values. */
export function combinations(factors: Factors): Row[] {
  return Object.entries(factors).reduce<Row[]>(
    (rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  );
}

/** Combinations, chosen greedily, in which every two values of different factors meet at least once. */
export function pairwise(factors: Factors): Row[] {
  const names = Object.keys(factors);
  const pairsOf = (row: Row) =>
    names.flatMap((a, index) => names.slice(index + 1).map((b) => `${a}=${String(row[a])} ${b}=${String(row[b])}`));
  const candidates = combinations(factors).map((row) => ({ row, pairs: pairsOf(row) }));
  const open = new Set(candidates.flatMap(({ pairs }) => pairs));
  const chosen: Row[] = [];
  while (open.size > 0) {
    const gain = ({ pairs }: { pairs: readonly string[] }) => pairs.filter((pair) => open.has(pair)).length;
    const best = candidates.reduce((left, right) => (gain(right) > gain(left) ? right : left));
    chosen.push(best.row);
    for (const pair of best.pairs) open.delete(pair);
  }
  return chosen;
}
