import type { Language } from '../../core/language.ts';
import type { OptionNode } from '../../core/nfs/exports/tree.ts';
import { nfsVersionSetting } from '../../core/nfs/version.ts';
import { walkBelow } from '../../core/syntax/node.ts';
import { newExport } from './additions/new-export.ts';
import { analyseExports, type ExportsAnalysis } from './analysis/analyse.ts';
import { complete } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { outline } from './features/outline.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { format, tokensOf } from './format/format.ts';
import { rules } from './rules/registry.generated.ts';
import { whoMayMount } from './views/who-may-mount.ts';

/** /etc/exports and /etc/exports.d. */
export const nfsExports: Language<ExportsAnalysis> = {
  id: 'nfs-exports',
  title: 'NFS exports',
  recognition: {
    filenames: ['exports'],
    extensions: ['.exports'],
    paths: ['**/etc/exports', '**/exports.d/*.exports', '**/exports.{j2,erb,tmpl,template}'],
    looksLike: (head) =>
      /^\/\S*[ \t]+[^\s(#]*\((ro|rw|sync|async|fsid|no_|sec=|all_squash|insecure)[^\s)]*\)/m.test(head),
  },
  settings: [nfsVersionSetting],
  comment: { open: '#', close: '' },
  foldable: ['entry'],
  rules,
  triggers: ['(', ',', '=', ':', ' '],
  analyse: analyseExports,
  walk: ({ root }, visit) => walkBelow(root, visit),
  sections: ({ root, version = '', fstab = '' }) => ({ nodes: root.children, surroundings: `${version}\n${fstab}` }),
  complete,
  hover,
  outline,
  inlayHints,
  semanticTokens,
  views: [whoMayMount],
  additions: [newExport],
  format,
  tokensOf,
  nameOf: (node) => (node.kind === 'option' ? (node as OptionNode).name : undefined),
};
