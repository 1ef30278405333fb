const units = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
] as const;

/** A number of seconds as people say it, such as `1 d 1 h`; undefined where it is so small that everybody sees it. */
export function secondsInWords(seconds: number): string | undefined {
  if (!Number.isInteger(seconds) || seconds < 60) return undefined;
  const parts: string[] = [];
  let rest = seconds;
  for (const [length, unit] of units) {
    if (rest >= length) parts.push(`${Math.floor(rest / length)} ${unit}`);
    rest %= length;
  }
  return parts.join(' ');
}
