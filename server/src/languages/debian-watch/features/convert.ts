import type { Refactoring } from '../../../core/features/refactoring.ts';
import { hasTemplateMark } from '../../../core/text/templates.ts';
import type { WatchAnalysis } from '../analysis/analyse.ts';
import type { WatchEntry } from '../parse/tree.ts';
import { findOption } from '../schema/options.ts';

const github = /^https?:\/\/github\.com\/([^/]+)\/([^/]+)\/(?:releases|tags)\/?$/;

/** A line as a stanza; as `uscan --update-watchfile` (devscripts 2.25.18) would write it. */
function stanzaOf(entry: WatchEntry, text: string, from: number): string | undefined {
  const { url, pattern, policy, script, options, fault } = entry;
  if (fault !== undefined || url === undefined) return undefined;
  const fields: [string, string][] = [];
  for (const { key, value } of options) {
    const known = findOption(key);
    if (known === undefined) return undefined;
    if (known.field === undefined) continue;
    fields.push([known.field, value?.text ?? 'yes']);
  }
  const site = github.exec(url.text);
  const own = fields.filter(([name]) => name !== 'Component');
  const lines = [
    ...fields.filter(([name]) => name === 'Component'),
    ...(site === null || pattern === undefined
      ? [['Source', url.text] as const, ...(pattern === undefined ? [] : [['Matching-Pattern', pattern.text] as const])]
      : [['Template', 'GitHub'] as const, ['Owner', site[1]!] as const, ['Project', site[2]!] as const]),
    ...own
      .filter(([name]) => site === null || !['Download-Url-Mangle', 'Filename-Mangle'].includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ].map(([name, value]) => `${name}: ${value}`);
  if (policy !== undefined && policy.text !== 'debian') {
    if (/^(?:group|checksum|ignore)$/.test(policy.text)) lines.push(`Version-Schema: ${policy.text}`);
    else if (/^prev/.test(policy.text)) lines.push('Version-Schema: previous');
    else lines.push(`Version-Constraint: ${policy.text}`);
  }
  if (script !== undefined)
    lines.push(`Update-Script: ${text.slice(script.start, script.end).replace(/\\\n\s*/g, ' ')}`);
  const comments = [...text.slice(from, entry.start).matchAll(/^[ \t]*(#.*?)[ \t\r]*$/gm)].map((match) => match[1]!);
  return `${[...comments, ...lines].join('\n')}\n`;
}

/** The whole file in the form of version 5, or undefined where a line can't be read. */
export function toVersion5({ root, document, version }: WatchAnalysis): string | undefined {
  if (hasTemplateMark(document.text.slice(0, 100_000).replace(/@[A-Z_]+@/g, ''))) return undefined;
  if (root.form !== 'line' || version < 2 || version > 4 || root.entries.length === 0) return undefined;
  let from = 0;
  const stanzas: string[] = [];
  for (const entry of root.entries) {
    const stanza = stanzaOf(entry, document.text, from);
    if (stanza === undefined) return undefined;
    stanzas.push(stanza);
    from = entry.end;
  }
  const rest = [...document.text.slice(from).matchAll(/^[ \t]*(#.*?)[ \t\r]*$/gm)]
    .map((match) => `${match[1]!}\n`)
    .join('');
  return `Version: 5\n\n${stanzas.join('\n')}${rest === '' ? '' : `\n${rest}`}`;
}

/** Offers to write the file in the form of version 5. */
export function refactorings(analysis: WatchAnalysis): Refactoring[] {
  const newText = toVersion5(analysis);
  if (newText === undefined) return [];
  return [
    {
      title: 'Write the file in version 5 (devscripts 2.25.16 and newer)',
      edits: [{ start: 0, end: analysis.document.text.length, newText }],
    },
  ];
}
