import type { Language } from '../../core/language.ts';
import type { ConfAssignment, ConfError } from '../../core/nfs/conf/tree.ts';
import { nfsVersionSetting } from '../../core/nfs/version.ts';
import { analyseConf, type ConfAnalysis } from './analysis/analyse.ts';
import { complete } from './features/completion.ts';
import { format, tokensOf } from './features/format.ts';
import { hover } from './features/hover.ts';
import { links } from './features/links.ts';
import { outline } from './features/outline.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { rules } from './rules/registry.generated.ts';

/** nfs.conf, nfsmount.conf, idmapd.conf, and what lies in their folders. */
export const nfsConf: Language<ConfAnalysis> = {
  id: 'nfs-conf',
  title: 'NFS settings',
  recognition: {
    filenames: ['nfs.conf', 'nfsmount.conf', 'idmapd.conf'],
    paths: ['**/{nfs,nfsmount,idmapd}.conf.d/*.conf', '**/{nfs,nfsmount,idmapd}.conf.{j2,erb,tmpl,template}'],
    looksLike: (head) => /^\[ ?(mountd|nfsd|exportfs|gssd|NFSMount_Global_Options) ?\]\s*$/m.test(head),
  },
  settings: [nfsVersionSetting],
  comment: { open: '#', close: '' },
  foldable: ['section'],
  rules,
  triggers: ['[', '=', ' ', '-'],
  analyse: analyseConf,
  complete,
  hover,
  outline,
  links,
  semanticTokens,
  format,
  tokensOf,
  nameOf(node) {
    if (node.kind === 'assignment') return (node as ConfAssignment).key.value.toLowerCase();
    return node.kind === 'error' ? (node as ConfError).fault : undefined;
  },
};
