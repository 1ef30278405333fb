import { parseCrontab } from '../parse/parser.ts';

/**
 * The texts that formatting must not change. Whether the table has a column for the user is not known here, so the
 * first word behind a schedule counts for itself.
 */
export function tokensOf(text: string): readonly string[] {
  const root = parseCrontab(text, 'user');
  return root.children.flatMap((line) => {
    if (line.kind !== 'entry') return [text.slice(line.start, line.end)];
    return line.children.flatMap((part) => {
      const source = text.slice(part.start, part.end);
      const blank = part.kind === 'command' ? /[ \t]+/.exec(source) : null;
      if (blank === null) return [source];
      return [source.slice(0, blank.index), source.slice(blank.index + blank[0].length)];
    });
  });
}
