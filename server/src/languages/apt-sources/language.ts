import type { Language } from '../../core/language.ts';
import { analyseSources, type SourcesAnalysis } from './analysis/analyse.ts';
import { sourcesStanzas } from './conversions/sources-stanzas.ts';
import { complete } from './features/completion.ts';
import { refactorings } from './features/convert.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { links } from './features/links.ts';
import { outline } from './features/outline.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { signature } from './features/signature.ts';
import { format, tokensOf } from './format/format.ts';
import type { EntryNode } from './parse/tree.ts';
import { rules } from './rules/registry.generated.ts';

/** /etc/apt/sources.list and what lies in sources.list.d, in both forms. */
export const aptSources: Language<SourcesAnalysis> = {
  id: 'apt-sources',
  title: 'APT sources',
  recognition: {
    filenames: ['sources.list'],
    extensions: ['.sources'],
    paths: [
      '**/sources.list.d/*.{list,sources}',
      '**/sources.list.d/*.{list,sources}.{j2,jinja,jinja2,erb,epp,in,tmpl,tpl,template}',
      '**/apt/*.{list,sources}',
      '**/sources.list.*',
    ],
    looksLike: (head) =>
      /^(deb|deb-src)[ \t]+(\[[^\]\n]*\][ \t]+)?[a-z][a-z0-9+.-]*:\S+[ \t]+\S+/m.test(head) ||
      (/^Types:[ \t]*deb/m.test(head) && /^URIs:/m.test(head)),
  },
  settings: [
    {
      name: 'today',
      type: 'string',
      default: '',
      pattern: '^(\\d{4}-\\d\\d-\\d\\d)?$',
      description: 'The day by which the support of releases is judged, as `YYYY-MM-DD`; empty for the present day.',
    },
  ],
  comment: { open: '#', close: '' },
  foldable: ['stanza', 'field'],
  rules,
  triggers: [' ', ':', '[', '='],
  analyse: analyseSources,
  sections: ({ root, today }) => ({ nodes: root.entries, surroundings: `${root.form} ${today}` }),
  complete,
  hover,
  outline,
  semanticTokens,
  signature,
  links,
  inlayHints,
  refactorings,
  conversions: [sourcesStanzas],
  format,
  tokensOf,
  nameOf: (node) => (node.kind === 'entry' ? (node as EntryNode).fault?.kind : undefined),
  walk({ root }, visit) {
    for (const entry of root.entries) visit(entry);
  },
};
