import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import { type ExportOption, exportOptions } from '../../../core/nfs/exports/keywords.ts';
import { optionSince } from '../../../core/nfs/exports/options.ts';
import type { OptionNode } from '../../../core/nfs/exports/tree.ts';
import { flavours, transports } from '../../../core/nfs/flavours.ts';
import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { compareVersions } from '../../../core/schema/version.ts';
import { touches } from '../../../core/text/span.ts';
import type { ExportsAnalysis } from '../analysis/analyse.ts';

const values = (entries: readonly SchemaEntry[]): Completion[] =>
  entries.map((entry, rank) => ({ label: entry.name, kind: 'value', entry, rank }));

/** What may be written at an offset: clients, options that do not contradict those that stand there, flavours. */
export function complete(analysis: ExportsAnalysis, offset: number): CompletionList | undefined {
  const { document, root } = analysis;
  if (root.comments.some((comment) => comment.start < offset && offset <= comment.end)) return undefined;
  const { text, lines } = document;
  const line = text.slice(lines.lineStart(lines.lineOf(offset)), offset);
  const inside = /(?:\(|(?:^|\s)-)([^\s()]*)$/.exec(line);
  if (inside === null) return completeClient(analysis, line, offset);
  const written = inside[1]!.slice(inside[1]!.lastIndexOf(',') + 1);
  let end = offset;
  while (end < text.length && !/[\s,):=]/.test(text[end]!)) end++;
  const equals = written.indexOf('=');
  if (equals >= 0) {
    const name = written.slice(0, equals);
    const start = offset - (written.length - Math.max(equals, written.lastIndexOf(':')) - 1);
    const used = new Set(
      written
        .slice(equals + 1)
        .split(':')
        .slice(0, -1),
    );
    const known =
      name === 'sec'
        ? flavours
        : name === 'xprtsec'
          ? transports
          : name === 'fsid'
            ? [root0]
            : name === 'reexport'
              ? reexport
              : [];
    return { span: { start, end }, items: values(known.filter((entry) => !used.has(entry.name))) };
  }
  const list = siblings(analysis, offset);
  return { span: { start: offset - written.length, end }, items: options(list, analysis.version) };
}

const root0: SchemaEntry = { name: 'root', summary: 'The root that NFSv4 clients see.' };
const reexport: readonly SchemaEntry[] = [
  { name: 'auto-fsidnum', summary: 'Finds a new id for each mount and keeps it in a database.' },
  { name: 'predefined-fsidnum', summary: 'Takes ids from a database that somebody has filled.' },
  { name: 'none', summary: 'Leaves ids to fsid=.' },
];

/** The other options of the list at an offset, behind the last `sec=`. */
function siblings({ root }: ExportsAnalysis, offset: number): OptionNode[] {
  const entry = root.entries.find((candidate) => touches(candidate, offset));
  const owner = [...(entry?.clients ?? []), ...(entry?.defaults ?? [])].find((candidate) => touches(candidate, offset));
  return (owner?.options?.items ?? []).filter((item) => !touches(item, offset));
}

function options(present: readonly OptionNode[], version: string | undefined): Completion[] {
  const names = new Set(present.map((option) => option.name));
  const fits = (option: ExportOption) => {
    const since = optionSince[option.name];
    const known = since === undefined || version === undefined || compareVersions(version, since) >= 0;
    return known && !names.has(option.name) && !option.excludes.some((other) => names.has(other));
  };
  return exportOptions.filter(fits).map((entry, rank) => ({
    label: entry.name,
    kind: 'flag',
    entry,
    rank,
    deprecated: entry.deprecated !== undefined,
    ...(entry.value === 'required' ? { insert: { text: `${entry.name}=`, snippet: false }, continues: true } : {}),
  }));
}

/** Clients that this file names elsewhere, with the options that go with them. */
function completeClient(
  { grants, document }: ExportsAnalysis,
  line: string,
  offset: number,
): CompletionList | undefined {
  if (!/^\s*\S+\s/.test(line) && !/^\s+/.test(line)) return undefined;
  const word = /\S*$/.exec(line)![0];
  const safe = 'sec=krb5p,rw,sync,no_subtree_check';
  const known = new Map<string, string>();
  for (const { client } of grants) {
    const options = client.options;
    if (touches(client, offset) || client.name === '' || options === undefined || known.size > 100) continue;
    if (!known.has(client.name)) known.set(client.name, document.text.slice(options.start, options.end));
  }
  const items: Completion[] = [...known].map(([name, list]) => ({
    label: name,
    kind: 'reference',
    detail: list,
    rank: 0,
    insert: { text: `${name}${list}`, snippet: false },
  }));
  const shape = (label: string, text: string, detail: string): Completion => ({
    label,
    kind: 'snippet',
    detail,
    rank: 1,
    insert: { text: `${text}(\${2:${safe}})`, snippet: true },
  });
  items.push(
    shape('network', '${1:192.0.2.0/24}', 'an address and a prefix length'),
    shape('host', '${1:client.example.org}', 'a name or an address'),
    shape('netgroup', '@${1:group}', 'a netgroup'),
    shape('everybody', '${1:*}', 'any host; with Kerberos only'),
  );
  return { span: { start: offset - word.length, end: offset }, items };
}
