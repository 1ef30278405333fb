import { deb822TokensOf, formatDeb822 } from '../../core/deb822/format.ts';
import { outlineStanzas } from '../../core/deb822/outline.ts';
import { stanzaSections, walkStanzas } from '../../core/deb822/sections.ts';
import type { Deb822Error, Deb822Field } from '../../core/deb822/tree.ts';
import { guardFormatting } from '../../core/features/format.ts';
import type { Language } from '../../core/language.ts';
import { analyseCopyright, type CopyrightAnalysis, isMachineReadable } from './analysis/analyse.ts';
import { complete } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { checkName, names } from './features/names.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { rules } from './rules/registry.generated.ts';

/** debian/copyright in the machine-readable format (DEP 5). Files of free text are recognised and left alone. */
export const debianCopyright: Language<CopyrightAnalysis> = {
  id: 'debian-copyright',
  title: 'Debian copyright',
  recognition: {
    paths: [
      '**/debian/copyright',
      '**/debian/*.copyright',
      '**/debian/copyright.{ex,in,j2,jinja,jinja2,erb,tmpl,tpl,template}',
      '/usr/share/doc/*/copyright',
    ],
    looksLike: (head) => isMachineReadable(head),
  },
  settings: [],
  comment: { open: '#', close: '' },
  foldable: ['stanza', 'field'],
  rules,
  triggers: [' ', ':'],
  analyse: analyseCopyright,
  complete,
  hover,
  outline: ({ declared, root, document }) =>
    declared ? outlineStanzas(document.text, root.stanzas, ['files', 'license', 'upstream-name', 'format']) : [],
  semanticTokens,
  names,
  checkName,
  nameOf(node) {
    if (node.kind === 'field') return (node as Deb822Field).key;
    return node.kind === 'error' ? (node as Deb822Error).fault : undefined;
  },
  walk({ declared, root }, visit) {
    if (declared) walkStanzas(root, visit);
  },
  sections: ({ declared, root }) => (declared ? stanzaSections(root, []) : undefined),
  tokensOf: deb822TokensOf,
  format({ declared, document }) {
    return declared ? guardFormatting(document.text, formatDeb822(document.text), deb822TokensOf) : [];
  },
};
