import type { Language } from '../../../core/language.ts';
import { rules } from '../rules/registry.generated.ts';
import { analyseProfile, type ProfileAnalysis, profileSections } from './analyse.ts';
import { completeProfile } from './completion.ts';
import { formatProfile, profileTokensOf } from './format.ts';
import { hoverProfile, profileSignature } from './hover.ts';
import { checkProfileName, profileLinks, profileNames } from './names.ts';
import { outlineProfile } from './outline.ts';
import { profileTokens } from './semantic-tokens.ts';
import type { FieldNode } from './tree.ts';

/** The profiles of pam-auth-update, in /usr/share/pam-configs. Their format has no comments of its own. */
export const pamConfig: Language<ProfileAnalysis> = {
  id: 'pam-config',
  title: 'PAM profile',
  recognition: {
    extensions: ['.pam-config'],
    paths: ['**/pam-configs/*', '**/debian/*.pam-configs'],
    looksLike: (head) =>
      /^Name: /m.test(head) && /^(Auth|Account|Password|Session)-Type: +(Primary|Additional)/m.test(head),
  },
  settings: [],
  foldable: ['field'],
  rules: rules.filter(({ id }) => id.startsWith('pam-config/')),
  triggers: [' ', '=', '[', '_'],
  analyse: analyseProfile,
  nameOf: (node) => (node.kind === 'field' ? (node as FieldNode).name.value : undefined),
  walk({ root }, visit) {
    for (const field of root.fields) {
      visit(field);
      for (const line of field.lines) visit(line);
    }
  },
  sections: profileSections,
  complete: completeProfile,
  hover: hoverProfile,
  signature: profileSignature,
  outline: outlineProfile,
  names: profileNames,
  checkName: checkProfileName,
  links: profileLinks,
  semanticTokens: profileTokens,
  tokensOf: profileTokensOf,
  format: formatProfile,
};
