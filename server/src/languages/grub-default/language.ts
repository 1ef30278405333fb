import type { Language } from '../../core/language.ts';
import type { ShellAssignment } from '../../core/shell/tree.ts';
import { analyseGrubDefault, type GrubDefaultAnalysis } from './analysis/analyse.ts';
import { complete } from './features/completion.ts';
import { inlayHints } from './features/hints.ts';
import { hover } from './features/hover.ts';
import { outline } from './features/outline.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { signature } from './features/signature.ts';
import { format, tokensOf } from './format/format.ts';
import { checkName, names } from './names/names.ts';
import { rules } from './rules/registry.generated.ts';

/** /etc/default/grub and the files of /etc/default/grub.d, which grub-mkconfig sources. */
export const grubDefault: Language<GrubDefaultAnalysis> = {
  id: 'grub-default',
  title: 'GRUB settings (/etc/default/grub)',
  recognition: {
    paths: [
      '**/default/grub',
      '**/default/grub.d/*.cfg',
      '**/default/grub{.,_,-}*',
      '**/default_grub',
      '**/default-grub',
    ],
    looksLike: (head) => /^GRUB_(DEFAULT|TIMEOUT|CMDLINE_LINUX|DISTRIBUTOR)\w*=/m.test(head),
  },
  settings: [],
  comment: { open: '#', close: '' },
  foldable: [],
  rules,
  triggers: ['_', '=', '"', ' '],
  analyse: analyseGrubDefault,
  nameOf: (node) => (node.kind === 'assignment' ? (node as ShellAssignment).name : undefined),
  walk({ root }, visit) {
    for (const assignment of root.assignments) visit(assignment);
  },
  complete,
  hover,
  signature,
  outline,
  names,
  checkName,
  semanticTokens,
  inlayHints,
  format,
  tokensOf,
};
