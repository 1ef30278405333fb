import type { Language } from '../../core/language.ts';
import { additions } from './additions/additions.ts';
import { analysePam, type PamAnalysis } from './analysis/analyse.ts';
import { sections } from './analysis/sections.ts';
import { settings } from './analysis/settings.ts';
import { codeLenses } from './features/code-lenses.ts';
import { complete } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { links } from './features/links.ts';
import { checkName, names } from './features/names.ts';
import { outline } from './features/outline.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { signature } from './features/signature.ts';
import { format, tokensOf } from './format/format.ts';
import type { EntryNode } from './parse/tree.ts';
import { rules } from './rules/registry.generated.ts';
import { moduleName } from './schema/modules.ts';
import { explainStack } from './views/explain-stack.ts';

// Profiles have the same rules and modules, which one file of the bundle holds for both.
export { pamConfig } from './profile/language.ts';

const line =
  /^[ \t]*-?(auth|account|password|session)[ \t]+(required|requisite|sufficient|optional|include|substack|\[[^\]\n]*\])[ \t]+\S/im;

/** The files of /etc/pam.d, and pam.conf. */
export const pam: Language<PamAnalysis> = {
  id: 'pam',
  title: 'PAM',
  recognition: {
    filenames: ['pam.conf'],
    extensions: ['.pam', '.pamd'],
    paths: [
      '**/pam.d/*',
      '**/pam.d/*.{j2,erb,tmpl,in}',
      '**/authselect/**/{system-auth,password-auth,postlogin,fingerprint-auth,smartcard-auth}',
    ],
    looksLike: (head) => line.test(head) && !/^\s*[\w-]+\s*[({;]/m.test(head),
  },
  settings,
  comment: { open: '#', close: '' },
  foldable: ['entry'],
  rules: rules.filter(({ id }) => id.startsWith('pam/')),
  triggers: [' ', '=', '[', '_', '@'],
  analyse: analysePam,
  nameOf: (node) => {
    const module = node.kind === 'entry' ? (node as EntryNode).module : undefined;
    return module === undefined ? undefined : moduleName(module.value);
  },
  walk({ root }, visit) {
    for (const entry of root.entries) visit(entry);
  },
  sections,
  tokensOf,
  complete,
  hover,
  signature,
  outline,
  names,
  checkName,
  links,
  includes: (analysis) => analysis.edges(),
  semanticTokens,
  inlayHints,
  views: [explainStack],
  additions,
  codeLenses,
  format,
};
