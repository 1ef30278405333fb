import { completeValues } from '../../core/deb822/help.ts';
import type { Language } from '../../core/language.ts';
import { describeEntry } from '../../core/schema/entry.ts';
import { touches } from '../../core/text/span.ts';
import { analyseOptions, type OptionLine, type OptionsAnalysis } from './analyse.ts';
import { findSourceOption, optionTable } from './options.ts';
import { rules } from './rules/registry.generated.ts';

/** debian/source/options and local-options: what dpkg-source is told for one package. */
export const debianSourceOptions: Language<OptionsAnalysis> = {
  id: 'debian-source-options',
  title: 'Debian source options',
  recognition: {
    paths: [
      '**/debian/source/{options,local-options}',
      '**/debian/source/{options,local-options}.{in,j2,jinja,jinja2,erb,tmpl,tpl,template}',
    ],
  },
  settings: [],
  comment: { open: '#', close: '' },
  foldable: [],
  rules,
  triggers: ['=', ' '],
  analyse: analyseOptions,
  complete({ document, local }, offset) {
    const { text, lines } = document;
    const start = lines.lineStart(lines.lineOf(offset));
    const before = text.slice(start, offset);
    const value = /^\s*(?:--)?([\w-]+)\s*=\s*["']?([\w-]*)$/.exec(before);
    if (value !== null) {
      const values = findSourceOption(value[1]!)?.values ?? [];
      const span = { start: offset - value[2]!.length, end: offset };
      return { span, items: values.map((label, rank) => ({ label, kind: 'value', rank })) };
    }
    const name = /^\s*(?:--)?([\w-]*)$/.exec(before);
    if (name === null) return undefined;
    const fitting = optionTable.filter(({ dropped }) => dropped === undefined || (dropped === 'options' && local));
    return { span: { start: offset - name[1]!.length, end: offset }, items: completeValues(fitting, 'key') };
  },
  hover({ options }, offset) {
    const option = options.find(({ nameSpan }) => touches(nameSpan, offset));
    const known = option === undefined ? undefined : findSourceOption(option.name);
    if (option === undefined || known === undefined) return undefined;
    return { span: option.nameSpan, markdown: `**${known.name}** — ${describeEntry(known)}` };
  },
  outline: ({ options }) =>
    options.map(({ name, value, start, end, nameSpan }) => ({
      name: name || 'option',
      ...(value === undefined ? {} : { detail: value }),
      kind: 'property',
      span: { start, end },
      nameSpan,
      children: [],
    })),
  semanticTokens: ({ options, comments }) =>
    [
      ...options.map(({ nameSpan }) => ({ ...nameSpan, type: 'property' as const })),
      ...options.flatMap(({ valueSpan }) =>
        valueSpan === undefined || valueSpan.end <= valueSpan.start ? [] : [{ ...valueSpan, type: 'string' as const }],
      ),
      ...comments.map(({ start, end }) => ({ start, end, type: 'comment' as const })),
    ].sort((a, b) => a.start - b.start),
  nameOf: (node) => (node.kind === 'option' ? (node as OptionLine).name : undefined),
};
