import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import { compareVersions } from '../../../core/schema/version.ts';
import type { NfsDefaultAnalysis } from '../analysis/analyse.ts';
import { daemons } from '../schema/daemons.ts';
import { findKey, keys } from '../schema/keys.ts';

/** Variables at the start of a line; behind the equals sign yes and no, or options that do not stand there yet. */
export function complete(analysis: NfsDefaultAnalysis, offset: number): CompletionList | undefined {
  const { text } = analysis.document;
  if (analysis.comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const assigned = /^\s*(?:export\s+)?([A-Za-z_]\w*)=["']?(?:[^"']*\s)?([^\s"']*)$/.exec(before);
  if (assigned !== null) {
    const items = values(analysis, assigned[1]!);
    return items === undefined ? undefined : { span: { start: offset - assigned[2]!.length, end: offset }, items };
  }
  const word = /^\s*(\w*)$/.exec(before);
  if (word === null) return undefined;
  const items = keys
    .filter((entry) => !analysis.inForce.has(entry.name))
    .map(
      (entry): Completion => ({
        label: entry.name,
        kind: 'key',
        entry,
        insert: { text: `${entry.name}=${entry.type === 'options' ? '"$1"' : '$1'}$0`, snippet: true },
        rank: entry.file === analysis.file ? 0 : 1,
      }),
    );
  return { span: { start: offset - word[1]!.length, end: offset }, items };
}

function values({ inForce, wordsOf, version }: NfsDefaultAnalysis, name: string): Completion[] | undefined {
  const type = findKey(name)?.type;
  if (type === 'yes-no') return ['yes', 'no'].map((label, rank) => ({ label, kind: 'value', rank }));
  if (type === 'count') return ['8', '16', '32', '64'].map((label, rank) => ({ label, kind: 'value', rank }));
  const daemon = daemons[name];
  if (daemon === undefined) return undefined;
  const assignment = inForce.get(name);
  const present = new Set(assignment === undefined ? [] : wordsOf(assignment).map(({ option }) => option?.name));
  return daemon.options
    .filter(
      (option) =>
        !present.has(option.name) &&
        (option.since === undefined || version === undefined || compareVersions(version, option.since) >= 0),
    )
    .map((entry, rank) => ({
      label: entry.name,
      kind: 'flag',
      entry,
      rank,
      deprecated: entry.deprecated !== undefined,
      ...(entry.takesValue ? { insert: { text: `${entry.name} `, snippet: false } } : {}),
    }));
}
