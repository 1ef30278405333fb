import { completeFieldNames, completeValues } from '../../../core/deb822/help.ts';
import { fieldBefore, growingStanza } from '../../../core/deb822/stanzas.ts';
import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import type { CopyrightAnalysis } from '../analysis/analyse.ts';
import { findLicenseUses } from '../analysis/declared-licenses.ts';
import { currentFormat, fieldsFor, fieldTable } from '../schema/fields.ts';
import { exceptionTable, licenseTable } from '../schema/licenses.ts';

/** Fields at the margin; the URI of the format, licences and usual patterns behind a colon. */
export function complete(analysis: CopyrightAnalysis, offset: number): CompletionList | undefined {
  const { text, lines } = analysis.document;
  if (!analysis.declared && text.trim().length > 200) return undefined;
  const lineStart = lines.lineStart(lines.lineOf(offset));
  const before = text.slice(lineStart, offset);
  if (before.startsWith('#')) return undefined;
  const node = growingStanza(analysis.root.stanzas, text, offset);
  const stanza = node === undefined ? undefined : analysis.stanzaAt(node.start);
  if (/^[\w-]*$/.test(before)) {
    const first = !analysis.root.stanzas.some((other) => other.start < lineStart);
    const entries =
      stanza !== undefined
        ? fieldsFor(stanza.kind)
        : first
          ? fieldsFor('header')
          : fieldTable.filter(({ kinds }) => !kinds.every((kind) => kind === 'header'));
    return { span: { start: lineStart, end: offset }, items: completeFieldNames(entries, stanza?.node, offset) };
  }
  const field = stanza === undefined ? undefined : fieldBefore(stanza.node, offset);
  if (field === undefined) return undefined;
  const word = /[^\s,]*$/.exec(before.replace(/^[\w-]+[ \t]*:/, (name) => ' '.repeat(name.length)))![0];
  const span = { start: offset - word.length, end: offset };
  const items = valueItems(analysis, field.key, text.slice(field.valueStart, offset));
  return items.length === 0 ? undefined : { span, items };
}

function valueItems(analysis: CopyrightAnalysis, key: string, typed: string): Completion[] {
  const value = (label: string, rank: number, detail: string): Completion => ({ label, kind: 'value', rank, detail });
  if (key === 'format') return [value(currentFormat, 0, 'version 1.0')];
  if (key === 'files') {
    const usual = [value('*', 0, 'every file'), value('debian/*', 1, 'the packaging'), value('*/', 2, 'in any folder')];
    const folders = new Set(
      (analysis.sourceTree ?? []).flatMap((path) =>
        path.includes('/') ? [`${path.slice(0, path.lastIndexOf('/'))}/*`] : [],
      ),
    );
    folders.delete('debian/*');
    return [
      ...usual,
      ...[...folders].slice(0, 500).map((label, rank): Completion => ({ label, kind: 'folder', rank: rank + 3 })),
    ];
  }
  if (key !== 'license' || typed.includes('\n')) return [];
  if (/\bwith\s+\S*$/.test(typed)) return completeValues(exceptionTable);
  const own = [...findLicenseUses(analysis).declared.values()]
    .flat()
    .flatMap(({ expression }) => expression?.names ?? [])
    .map((name, rank): Completion => ({ label: name.text, kind: 'reference', rank, detail: 'described in this file' }));
  const labels = new Set(own.map((item) => item.label));
  const table = completeValues(licenseTable.filter((entry) => !labels.has(entry.name)));
  return [...own, ...table.map((item) => ({ ...item, rank: (item.rank ?? 0) + own.length }))];
}
