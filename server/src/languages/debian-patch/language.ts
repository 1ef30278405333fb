import { completeValues } from '../../core/deb822/help.ts';
import type { Language } from '../../core/language.ts';
import { describeEntry } from '../../core/schema/entry.ts';
import { touches } from '../../core/text/span.ts';
import { analysePatch, type HeaderField, type PatchAnalysis } from './analyse.ts';
import { fieldTable, findField } from './fields.ts';
import { rules } from './rules/registry.generated.ts';

const values: Readonly<Record<string, readonly string[]>> = {
  origin: ['upstream, ', 'backport, ', 'vendor, ', 'other, '],
  forwarded: ['not-needed', 'no', 'https://'],
  'bug-debian': ['https://bugs.debian.org/'],
};

/** Patches in debian/patches: DEP 3's header, and whether the diff adds up. */
export const debianPatch: Language<PatchAnalysis> = {
  id: 'debian-patch',
  title: 'Debian patch (DEP 3)',
  recognition: {
    paths: [
      '**/debian/patches/**/*.{patch,diff}',
      '**/debian/patches/**/*.{patch,diff}.{in,j2,jinja,jinja2,erb,tmpl,tpl,template}',
    ],
  },
  settings: [],
  foldable: [],
  rules,
  triggers: [':', ' '],
  analyse: analysePatch,
  complete({ header, document, fields }, offset) {
    const { text, lines } = document;
    const start = lines.lineStart(lines.lineOf(offset));
    const before = text.slice(start, offset);
    if (offset > header.end) return undefined;
    if (/^[A-Za-z-]*$/.test(before)) {
      const present = new Set(fields.filter((field) => !touches(field.nameSpan, offset)).map(({ key }) => key));
      const entries = fieldTable.filter(({ name }) => !present.has(name.toLowerCase()));
      const items = completeValues(entries, 'key').map((item) => ({
        ...item,
        insert: { text: `${item.label}: `, snippet: false },
        continues: true,
      }));
      return { span: { start, end: offset }, items };
    }
    const typed = /^([A-Za-z-]+):[ \t]*(.*)$/.exec(before);
    const key = typed?.[1]?.toLowerCase() ?? '';
    if (typed === null || !Object.hasOwn(values, key)) return undefined;
    const span = { start: offset - typed[2]!.length, end: offset };
    return { span, items: values[key]!.map((label, rank) => ({ label, kind: 'value', rank })) };
  },
  hover({ fields }, offset) {
    const field = fields.find(({ nameSpan }) => touches(nameSpan, offset));
    const known = field === undefined ? undefined : findField(field.key);
    if (field === undefined || known === undefined) return undefined;
    return { span: field.nameSpan, markdown: `**${field.name}** — ${describeEntry(known)}` };
  },
  outline: ({ fields, diff }) => [
    ...fields.map(({ name, value, start, end, nameSpan }) => ({
      name,
      detail: value.slice(0, 80),
      kind: 'property' as const,
      span: { start, end },
      nameSpan,
      children: [],
    })),
    ...diff.files.map(({ name, start, end, nameStart, nameEnd }) => ({
      name: name || 'file',
      kind: 'section' as const,
      span: { start, end: Math.max(end, nameEnd) },
      nameSpan: { start: nameStart, end: nameEnd },
      children: [],
    })),
  ],
  semanticTokens: ({ fields }) => fields.map(({ nameSpan }) => ({ ...nameSpan, type: 'property' as const })),
  nameOf: (node) => (node.kind === 'field' ? (node as HeaderField).key : undefined),
};
