import type { Language } from '../../core/language.ts';
import { nfsVersionSetting } from '../../core/nfs/version.ts';
import type { ShellAssignment } from '../../core/shell/tree.ts';
import { analyseNfsDefault, type NfsDefaultAnalysis } from './analysis/analyse.ts';
import { complete } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { outline, semanticTokens } from './features/outline.ts';
import { rules } from './rules/registry.generated.ts';

/** /etc/default/nfs-kernel-server and /etc/default/nfs-common, which Debian's start scripts source. */
export const nfsDefault: Language<NfsDefaultAnalysis> = {
  id: 'nfs-default',
  title: 'NFS start-up settings (/etc/default/nfs-*)',
  recognition: {
    paths: [
      '**/default/{nfs-kernel-server,nfs-common}',
      '**/default/{nfs-kernel-server,nfs-common}.{j2,erb,tmpl,template,dpkg-dist,dpkg-old,ucf-dist,ucf-old}',
      '**/{nfs-kernel-server,nfs-common}.default',
    ],
    looksLike: (head) => /^(RPCMOUNTDOPTS|RPCNFSDCOUNT|NEED_SVCGSSD|NEED_GSSD|NEED_IDMAPD)=/m.test(head),
  },
  settings: [nfsVersionSetting],
  comment: { open: '#', close: '' },
  foldable: [],
  rules,
  triggers: ['_', '=', '"', '-', ' '],
  analyse: analyseNfsDefault,
  nameOf: (node) => (node.kind === 'assignment' ? (node as ShellAssignment).name : undefined),
  walk({ root }, visit) {
    for (const assignment of root.assignments) visit(assignment);
  },
  complete,
  hover,
  outline,
  semanticTokens,
};
