import type { Language } from '../../core/language.ts';
import type { ShellAssignment } from '../../core/shell/tree.ts';
import { analyseIcecc, type IceccAnalysis } from './analyse.ts';
import { complete, hover, outline } from './features/features.ts';
import { rules } from './rules/registry.generated.ts';

/** /etc/icecc/icecc.conf of Debian and /etc/sysconfig/icecream of SUSE, which a shell sources. */
export const icecc: Language<IceccAnalysis> = {
  id: 'icecc',
  title: 'icecc.conf (icecream)',
  recognition: {
    filenames: ['icecc.conf', 'sysconfig.icecream'],
    paths: [
      '**/icecc/*.conf',
      '**/sysconfig/icecream',
      '**/default/{icecc,icecream,icecc-scheduler}',
      '**/profile.d/{icecc,icecream}*.sh',
    ],
    looksLike: (head) => /^(ICECC|ICECREAM)_(NICE_LEVEL|MAX_JOBS|SCHEDULER_HOST|ALLOW_REMOTE|NETNAME)=/m.test(head),
  },
  settings: [],
  comment: { open: '#', close: '' },
  foldable: [],
  rules,
  triggers: ['_', '=', '"'],
  analyse: analyseIcecc,
  nameOf: (node) => (node.kind === 'assignment' ? (node as ShellAssignment).name : undefined),
  walk({ root }, visit) {
    for (const assignment of root.assignments) visit(assignment);
  },
  complete,
  hover,
  outline,
};
