import type { Language } from '../../core/language.ts';
import type { MountOptionNode } from '../../core/nfs/fstab/tree.ts';
import { nfsVersionSetting } from '../../core/nfs/version.ts';
import { walkBelow } from '../../core/syntax/node.ts';
import { type AutofsAnalysis, analyseAutofs } from './analysis/analyse.ts';
import { complete } from './features/completion.ts';
import { format, tokensOf } from './features/format.ts';
import { hover } from './features/hover.ts';
import { links } from './features/links.ts';
import { outline } from './features/outline.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { rules } from './rules/registry.generated.ts';

/** Maps of the automounter: auto.master, auto.master.d and the maps in Sun's format. */
export const autofs: Language<AutofsAnalysis> = {
  id: 'autofs',
  title: 'Automounter maps (autofs)',
  recognition: {
    filenames: ['auto.master', 'auto_master', 'auto.home', 'auto.misc', 'auto.nfs', 'auto.direct'],
    extensions: ['.autofs'],
    paths: [
      '**/etc/auto.*',
      '**/etc/auto_*',
      '**/etc/autofs/auto.*',
      '**/auto.master.d/*',
      '**/auto.master.{j2,erb,tmpl,template}',
    ],
    looksLike: (head) => /^\/\S*[ \t]+\/etc\/auto[._]\w+/m.test(head),
  },
  settings: [nfsVersionSetting],
  comment: { open: '#', close: '' },
  foldable: ['entry'],
  rules,
  triggers: ['-', ',', '=', ' ', ':'],
  analyse: analyseAutofs,
  walk: ({ root }, visit) => walkBelow(root, visit),
  sections: ({ root, version = '', wider }) => ({ nodes: root.stretches, surroundings: `${version}\n${wider}` }),
  complete,
  hover,
  outline,
  links,
  semanticTokens,
  format,
  tokensOf,
  nameOf: (node) => (node.kind === 'option' ? (node as MountOptionNode).name : undefined),
};
