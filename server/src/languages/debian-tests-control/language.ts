import { deb822TokensOf, formatDeb822 } from '../../core/deb822/format.ts';
import { outlineStanzas } from '../../core/deb822/outline.ts';
import { stanzaSections, walkStanzas } from '../../core/deb822/sections.ts';
import type { Deb822Error, Deb822Field } from '../../core/deb822/tree.ts';
import { guardFormatting } from '../../core/features/format.ts';
import type { Language } from '../../core/language.ts';
import { analyseTests, type TestsAnalysis } from './analysis/analyse.ts';
import { complete, hover, links, semanticTokens } from './features/help.ts';
import { rules } from './rules/registry.generated.ts';

/** debian/tests/control: the tests of a package that autopkgtest runs (DEP 8). */
export const debianTestsControl: Language<TestsAnalysis> = {
  id: 'debian-tests-control',
  title: 'Debian tests (autopkgtest)',
  recognition: {
    paths: ['**/debian/tests/control', '**/debian/tests/control.{in,j2,jinja,jinja2,erb,tmpl,tpl,template,autodep8}'],
    looksLike: (head) =>
      /^(?:Tests|Test-Command):/im.test(head) &&
      /^(?:Depends|Restrictions):/im.test(head) &&
      !/^(?:Package|Source):/im.test(head),
  },
  settings: [],
  comment: { open: '#', close: '' },
  foldable: ['stanza', 'field'],
  rules,
  triggers: [' ', ':', ',', '@'],
  analyse: analyseTests,
  complete,
  hover,
  links,
  semanticTokens,
  outline: ({ root, document }) => outlineStanzas(document.text, root.stanzas, ['tests', 'test-command']),
  nameOf(node) {
    if (node.kind === 'field') return (node as Deb822Field).key;
    return node.kind === 'error' ? (node as Deb822Error).fault : undefined;
  },
  walk: ({ root }, visit) => walkStanzas(root, visit),
  sections: ({ root }) => stanzaSections(root, []),
  tokensOf: deb822TokensOf,
  format: ({ document }) => guardFormatting(document.text, formatDeb822(document.text), deb822TokensOf),
};
