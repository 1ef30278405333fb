/** Compares dotted version numbers (`1.25.1`) part by part; a missing part counts as 0. Negative when `a` is older. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = Number.parseInt(left[index] ?? '0', 10) - Number.parseInt(right[index] ?? '0', 10);
    if (difference !== 0) return difference;
  }
  return 0;
}
