import { nearest } from '../../../core/text/nearest.ts';
import { findingAt } from '../judge/finding.ts';
import { defineProfileRule } from '../profile/analyse.ts';
import type { ProfileWord } from '../profile/tree.ts';
import type { Facility } from '../schema/facilities.ts';
import { findModule, moduleName, modules } from '../schema/modules.ts';

const names = modules.map(({ name }) => name);
const head = 'Name: A\nPriority: 1\nAuth-Type: Primary\nAuth:\n\t';

function judge(word: ProfileWord, facility: Facility) {
  const module = findModule(word.value);
  if (module === undefined) {
    const name = moduleName(word.value);
    const meant = nearest(name, names);
    const start = word.start + word.value.lastIndexOf('/') + 1;
    const span = { start, end: start + name.length };
    return findingAt(span, `No module called "${name}" is known.`, meant, meant === undefined ? 'info' : undefined);
  }
  if (module.name.startsWith('pam_tally')) {
    const message = `pam-auth-update leaves out every profile that names ${module.name}. pam_faillock does its work now.`;
    return findingAt(word, message, undefined);
  }
  if (module.removed !== undefined) {
    const instead = module.successor === undefined ? '' : ` ${module.successor} does its work now.`;
    return findingAt(word, `${module.name} was removed in Linux-PAM ${module.removed}.${instead}`, undefined);
  }
  if (module.facilities.includes(facility)) return undefined;
  return findingAt(
    word,
    `${module.name} does nothing for ${facility}, so that the line returns module_unknown; it is for ${module.facilities.join(', ')}.`,
    undefined,
  );
}

/** Finds modules in profiles that are unknown, removed, or have no function for the type. */
export default defineProfileRule({
  id: 'pam-config/unfit-module',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The module of a line is unknown, was removed from Linux-PAM, or has no function for the type of its field.',
  why: 'The line then returns `module_unknown`, in every service that includes the common files: with `required` nobody gets in. A profile that names pam_tally or pam_tally2 is left out as a whole.',
  references: [
    'Debian 12’s libpam-* packages',
    'The man pages of Linux-PAM 1.5.0 to 1.7.2',
    'pam-auth-update (libpam-runtime 1.5.2)',
  ],
  examples: {
    invalid: [
      { code: `${head}required pam_unx.so\n`, fixed: `${head}required pam_unix.so\n` },
      `${head}required pam_limits.so\n`,
      `${head}required pam_tally2.so\n`,
    ],
    valid: [`${head}[success=end default=ignore] pam_unix.so nullok\n`],
  },
  reach: 'section',
  visit: {
    line({ of, module }, context) {
      if (of?.facility === undefined || module === undefined) return;
      const found = judge(module, of.facility);
      if (found !== undefined) context.report(found.span, found.message, found.details);
    },
  },
});
