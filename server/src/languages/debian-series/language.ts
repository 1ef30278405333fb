import type { Language } from '../../core/language.ts';
import { touches } from '../../core/text/span.ts';
import { analyseSeries, type SeriesAnalysis } from './analyse.ts';
import { rules } from './rules/registry.generated.ts';

/** debian/patches/series: the patches of a source package in their order. */
export const debianSeries: Language<SeriesAnalysis> = {
  id: 'debian-series',
  title: 'Debian patch series',
  recognition: {
    paths: [
      '**/debian/patches/{series,*.series}',
      '**/debian/patches/series.{in,j2,jinja,jinja2,erb,tmpl,tpl,template}',
      '**/.pc/applied-patches',
    ],
  },
  settings: [],
  comment: { open: '#', close: '' },
  foldable: [],
  rules,
  analyse: analyseSeries,
  complete(analysis, offset) {
    const { text, lines } = analysis.document;
    const start = lines.lineStart(lines.lineOf(offset));
    if (/[\s#]/.test(text.slice(start, offset))) return undefined;
    return {
      span: { start, end: offset },
      items: analysis.unused().map((label, rank) => ({ label, kind: 'file', rank, detail: 'not in the series yet' })),
    };
  },
  hover({ patches, stateOf }, offset) {
    const index = patches.findIndex(({ nameSpan }) => touches(nameSpan, offset));
    const patch = patches[index];
    if (patch === undefined) return undefined;
    const state = stateOf(patch) === 'missing' ? ' The file is missing.' : '';
    return { span: patch.nameSpan, markdown: `Patch ${index + 1} of ${patches.length}.${state}` };
  },
  links: ({ patches, stateOf, pathOf }) =>
    patches
      .filter((patch) => stateOf(patch) === 'there')
      .map((patch) => ({ span: patch.nameSpan, path: pathOf(patch), tooltip: 'the patch' })),
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
  walk: ({ patches }, visit) => {
    for (const patch of patches) visit(patch);
  },
};
