/** Numbers that are tried before we give up: a file with more twins than that is not mended name by name. */
const mostTries = 200;

/** A name that is not taken: the wanted one, or with a number before its extension; undefined where too many are taken. */
export function freeNameAmong(taken: ReadonlySet<string>, wanted: string): string | undefined {
  const [, stem = wanted, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(wanted) ?? [];
  for (let number = 2, name = wanted; number < mostTries; number++) {
    if (!taken.has(name)) return name;
    name = `${stem}${number}${extension}`;
  }
  return undefined;
}
