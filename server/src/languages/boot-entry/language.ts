import type { EntryLine } from '../../core/boot-entry/tree.ts';
import type { Language } from '../../core/language.ts';
import { analyseBootEntry, type BootEntryAnalysis } from './analysis/analyse.ts';
import { sections } from './analysis/sections.ts';
import { complete, hover, links, outline, semanticTokens, signature } from './features/features.ts';
import { format, tokensOf } from './features/format.ts';
import { rules } from './rules/registry.generated.ts';

/** Entries of the Boot Loader Specification, as systemd-boot and GRUB's blscfg read them. */
export const bootEntry: Language<BootEntryAnalysis> = {
  id: 'boot-entry',
  title: 'Boot loader entry',
  recognition: {
    paths: ['**/loader/entries/*.conf', '**/loader/entries/*.conf.{in,j2,tmpl,template}'],
    looksLike: (head) => /^title[ \t]+\S/m.test(head) && /^(?:linux|efi|uki)[ \t]+\//m.test(head),
  },
  settings: [],
  comment: { open: '#', close: '' },
  foldable: [],
  rules,
  triggers: [' ', '/', '='],
  analyse: analyseBootEntry,
  sections,
  walk({ root }, visit) {
    for (const line of root.lines) visit(line);
  },
  nameOf: (node) => (node.kind === 'line' ? (node as EntryLine).key : undefined),
  complete,
  hover,
  signature,
  outline,
  links,
  semanticTokens,
  format,
  tokensOf,
};
