import type { CommandNode, FunctionNode } from '../../core/grub-script/tree.ts';
import { walkStatements } from '../../core/grub-script/walk.ts';
import type { Language } from '../../core/language.ts';
import { analyseGrub, type GrubAnalysis } from './analysis/analyse.ts';
import { sections } from './analysis/sections.ts';
import { complete } from './features/completion.ts';
import { codeLenses, inlayHints } from './features/hints.ts';
import { hover } from './features/hover.ts';
import { outline } from './features/outline.ts';
import { includes, links } from './features/scripts.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { signature } from './features/signature.ts';
import { format, tokensOf } from './format/format.ts';
import { checkName, names } from './names/names.ts';
import { rules } from './rules/registry.generated.ts';
import { bootMenu } from './views/boot-menu.ts';

/** GRUB's scripts: grub.cfg, custom.cfg, loopback.cfg and what they source. */
export const grub: Language<GrubAnalysis> = {
  id: 'grub',
  title: 'GRUB script',
  recognition: {
    filenames: ['grub.cfg', 'loopback.cfg'],
    extensions: ['.grub'],
    paths: [
      '**/boot/grub{,2}/*.cfg',
      '**/{grub,grub2}/{custom,user,menu,theme,kernels,bls}*.cfg',
      '**/grub*.cfg{,.in,.template,.tmpl,.j2,.example}',
      '**/EFI/*/*.cfg',
      '**/etc/grub.d/[0-9][0-9]_*custom*',
      '**/etc/grub.d/*custom*',
    ],
    looksLike: (head, path) =>
      /^\s*(menuentry|submenu)\s.*\{\s*$/m.test(head) ||
      (path.includes('grub.d/') && /^exec tail -n \+\d+ \$0$/m.test(head)),
  },
  settings: [
    {
      name: 'image',
      type: 'string',
      default: 'full',
      choices: ['full', 'signed', 'minimal'],
      description:
        'The GRUB that reads the scripts: `full` loads modules when they are needed, `signed` is Debian’s signed image under Secure Boot, `minimal` has only what the script loads with `insmod`.',
    },
  ],
  comment: { open: '#', close: '' },
  foldable: ['command', 'function', 'if', 'loop'],
  rules,
  triggers: [' ', '$', '-', '/', '='],
  analyse: analyseGrub,
  sections,
  nameOf(node) {
    if (node.kind === 'command') return (node as CommandNode).name;
    return node.kind === 'function' ? (node as FunctionNode).name?.source : undefined;
  },
  walk({ root }, visit) {
    walkStatements(root.items, visit);
  },
  complete,
  hover,
  signature,
  outline,
  semanticTokens,
  inlayHints,
  codeLenses,
  names,
  checkName,
  links,
  includes,
  format,
  tokensOf,
  views: [bootMenu],
};
