import { walkStanzas } from '../../core/deb822/sections.ts';
import type { Deb822Error, Deb822Field } from '../../core/deb822/tree.ts';
import type { Language } from '../../core/language.ts';
import { architectureAddition } from './additions/architecture.ts';
import { binaryPackage } from './additions/binary-package.ts';
import { analyseControl, type ControlAnalysis } from './analysis/analyse.ts';
import { chooseKind } from './analysis/kind.ts';
import { sections } from './analysis/sections.ts';
import { architectureRefactorings } from './features/architecture-lists.ts';
import { complete } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { checkName, names } from './features/names.ts';
import { outline } from './features/outline.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { format } from './format/format.ts';
import { tokensOf } from './format/tokens.ts';
import { rules } from './rules/registry.generated.ts';
import { settings } from './schema/settings.ts';
import { compareVersions } from './views/compare-versions.ts';

/** debian/control and the other files in deb822 form that packages and archives are described with. */
export const debianControl: Language<ControlAnalysis> = {
  id: 'debian-control',
  title: 'Debian control',
  recognition: {
    extensions: ['.dsc', '.changes', '.buildinfo'],
    filenames: ['InRelease'],
    paths: [
      '**/debian/control',
      '**/debian/control.{in,tmpl,template}',
      '**/DEBIAN/control',
      '**/{dists,binary-*,lists}/**/{Packages,Sources,Release}',
      '**/*_{Packages,Sources,Release,InRelease}',
      '**/dpkg/{status,available}',
    ],
    looksLike: (head) =>
      /^(Source|Package)[ \t]*:[ \t]*[a-z0-9][a-z0-9+.-]+[ \t\r]*$/m.test(head) &&
      /^(Maintainer|Build-Depends|Architecture)[ \t]*:/m.test(head),
  },
  settings,
  comment: { open: '#', close: '' },
  foldable: ['stanza', 'field'],
  rules,
  triggers: [' ', ':', '$', '{', '[', '<', ','],
  analyse: analyseControl,
  complete,
  hover,
  outline,
  semanticTokens,
  inlayHints,
  refactorings: architectureRefactorings,
  additions: [binaryPackage, architectureAddition],
  views: [compareVersions],
  names,
  standsInParagraphs: (path) => ['packages', 'sources', 'status'].includes(chooseKind(path, '').kind),
  format,
  tokensOf,
  checkName,
  nameOf(node) {
    if (node.kind === 'field') return (node as Deb822Field).key;
    return node.kind === 'error' ? (node as Deb822Error).fault : undefined;
  },
  walk: ({ root }, visit) => walkStanzas(root, visit),
  sections,
};
