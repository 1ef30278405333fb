import type { Language } from '../../core/language.ts';
import { touches } from '../../core/text/span.ts';
import { analyseSeries, type SeriesAnalysis } from './analyse.ts';
import { rules } from './rules/registry.generated.ts';

/** debian/patches/series: the patches of a source package in their order. */
export const debianSeries: Language<SeriesAnalysis> = {
  id: 'debian-series',
  title: 'Debian patch series',
  recognition: { paths: ['**/debian/patches/{series,*.series}', '**/.pc/applied-patches'] },
  settings: [],
  comment: { open: '#', close: '' },
  foldable: [],
  rules,
  analyse: analyseSeries,
  complete({ unused, document }, offset) {
    const { text, lines } = document;
    const start = lines.lineStart(lines.lineOf(offset));
    if (/[\s#]/.test(text.slice(start, offset))) return undefined;
    return {
      span: { start, end: offset },
      items: unused.map((label, rank) => ({ label, kind: 'file', rank, detail: 'not in the series yet' })),
    };
  },
  hover({ patches }, offset) {
    const index = patches.findIndex(({ nameSpan }) => touches(nameSpan, offset));
    const patch = patches[index];
    if (patch === undefined) return undefined;
    const state = patch.state === 'missing' ? ' The file is missing.' : '';
    return { span: patch.nameSpan, markdown: `Patch ${index + 1} of ${patches.length}.${state}` };
  },
  links: ({ patches }) =>
    patches
      .filter(({ state }) => state === 'there')
      .map(({ nameSpan, path }) => ({ span: nameSpan, path, tooltip: 'the patch' })),
  outline: ({ patches }) =>
    patches.map(({ name, options, start, end, nameSpan }) => ({
      name,
      ...(options === '' ? {} : { detail: options }),
      kind: 'item',
      span: { start, end },
      nameSpan,
      children: [],
    })),
  semanticTokens: ({ patches, comments }) =>
    [
      ...patches.map(({ nameSpan }) => ({ ...nameSpan, type: 'string' as const })),
      ...patches.flatMap(({ optionsSpan }) =>
        optionsSpan === undefined ? [] : [{ ...optionsSpan, type: 'enumMember' as const }],
      ),
      ...comments.map(({ start, end }) => ({ start, end, type: 'comment' as const })),
    ].sort((a, b) => a.start - b.start),
  nameOf: () => undefined,
};
