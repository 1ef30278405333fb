import type { Language } from '../../core/language.ts';
import { analyseWatch, type WatchAnalysis } from './analysis/analyse.ts';
import { complete } from './features/completion.ts';
import { refactorings } from './features/convert.ts';
import { hover } from './features/hover.ts';
import { outline } from './features/outline.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { rules } from './rules/registry.generated.ts';

/** debian/watch: where uscan looks for upstream's releases, in the lines of versions 1 to 4 and the stanzas of version 5. */
export const debianWatch: Language<WatchAnalysis> = {
  id: 'debian-watch',
  title: 'Debian watch',
  recognition: {
    paths: ['**/debian/watch', '**/debian/watch.{ex,in,j2,jinja,jinja2,erb,tmpl,tpl,template}', '**/debian/*.watch'],
    looksLike: (head) =>
      /^\uFEFF?(?:[ \t\r]*(?:#[^\n]*)?\n)*version[ \t]*=[ \t]*[234][ \t\r]*\n/.test(head) ||
      /^\uFEFF?(?:[ \t\r]*(?:#[^\n]*)?\n)*Version:[ \t]*5[ \t\r]*\n(?:[^\n]*\n)*?(?:Source|Template):/.test(head),
  },
  settings: [],
  comment: { open: '#', close: '' },
  foldable: ['entry', 'stanza'],
  rules,
  triggers: [' ', ':', '=', ',', '@', '"'],
  analyse: analyseWatch,
  sections: ({ root, version, beside }) =>
    root.form === 'line' ? { nodes: root.entries, surroundings: `${version} ${beside.version}` } : undefined,
  complete,
  hover,
  outline,
  semanticTokens,
  refactorings,
  nameOf: () => undefined,
  walk({ root }, visit) {
    for (const entry of root.entries) visit(entry);
  },
};
