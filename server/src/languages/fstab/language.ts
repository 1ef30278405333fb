import type { Language } from '../../core/language.ts';
import type { MountNode, MountOptionNode } from '../../core/nfs/fstab/tree.ts';
import { nfsVersionSetting } from '../../core/nfs/version.ts';
import { walkBelow } from '../../core/syntax/node.ts';
import { newNfsMount } from './additions/nfs-mount.ts';
import { analyseFstab, type FstabAnalysis } from './analysis/analyse.ts';
import { complete } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { links } from './features/links.ts';
import { outline } from './features/outline.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { format, tokensOf } from './format/format.ts';
import { rules } from './rules/registry.generated.ts';

/** /etc/fstab. */
export const fstab: Language<FstabAnalysis> = {
  id: 'fstab',
  title: 'File systems (fstab)',
  recognition: {
    filenames: ['fstab'],
    extensions: ['.fstab'],
    paths: ['**/etc/{fstab,fstab.*,mtab}', '**/fstab.d/*.fstab', '**/fstab.{j2,erb,tmpl,template,orig,bak}'],
    looksLike: (head) =>
      /^(UUID|LABEL|PARTUUID|\/dev\/)\S+[ \t]+(\/\S*|none|swap)[ \t]+(ext[234]|xfs|btrfs|vfat|swap|auto|ntfs)\b/m.test(
        head,
      ),
  },
  settings: [nfsVersionSetting],
  comment: { open: '#', close: '' },
  foldable: [],
  rules,
  triggers: [',', '=', ' ', '\t'],
  analyse: analyseFstab,
  walk: ({ root }, visit) => walkBelow(root, visit),
  sections: ({ root, version = '', wider }) => ({ nodes: root.children, surroundings: `${version}\n${wider}` }),
  complete,
  hover,
  outline,
  links,
  semanticTokens,
  additions: [newNfsMount],
  format,
  tokensOf,
  nameOf(node) {
    if (node.kind === 'option') return (node as MountOptionNode).name;
    return node.kind === 'mount' ? (node as MountNode).type?.value : undefined;
  },
};
