import type { NameOccurrence } from '../../../core/features/names.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';

/** Settings, and where commands use them as `$NAME` or `${NAME}`. */
export function names(analysis: CrontabAnalysis): readonly NameOccurrence[] {
  const { root, document } = analysis;
  const { path } = document;
  const found: NameOccurrence[] = [];
  const declared = new Set<string>();
  for (const line of root.lines) {
    if (line.kind === 'setting') {
      const { name } = line;
      if (!/^[A-Za-z_]\w*$/.test(name.value)) continue;
      declared.add(name.value);
      const span = { start: name.start, end: name.end };
      found.push({ kind: 'variable', name: name.value, role: 'declaration', path, span });
    } else if (line.kind === 'entry' && line.command !== undefined && declared.size > 0) {
      const { shell } = line.command;
      for (const match of shell.value.matchAll(/(?<!\\)\$\{?([A-Za-z_]\w*)/g)) {
        const name = match[1]!;
        if (!declared.has(name)) continue;
        const end = shell.start + match.index + match[0].length;
        found.push({ kind: 'variable', name, role: 'reference', path, span: { start: end - name.length, end } });
      }
    }
  }
  return found;
}

/** What is wrong with a new name of a variable, or undefined. */
export function checkName(_kind: string, name: string): string | undefined {
  return /^[A-Za-z_]\w*$/.test(name)
    ? undefined
    : 'A variable has letters, digits and underscores, and begins with no digit.';
}
