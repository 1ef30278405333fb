import { defineRule } from '../define-rule.ts';
import { findModule } from '../schema/modules.ts';

/** Finds modules in a type for which they have no function. */
export default defineRule({
  id: 'pam/wrong-type',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The module has no function for this type.',
  why: 'libpam finds the module and not the function, and the line returns `module_unknown`: with `required` the stack always fails.',
  references: [
    'libpam/pam_handlers.c, _pam_add_handler (Linux-PAM 1.5.2)',
    'The functions in the libraries of Debian 12’s libpam-* packages',
  ],
  examples: {
    invalid: ['password required pam_nologin.so\n', 'auth required pam_limits.so\n'],
    valid: ['account required pam_nologin.so\n', 'session required pam_limits.so\n'],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { module: word, facility, includes, template } = entry;
      if (word === undefined || facility === undefined || includes !== undefined || template) return;
      const module = findModule(word.value);
      if (module === undefined || module.removed !== undefined || module.facilities.includes(facility)) return;
      const fits = module.facilities.join(', ');
      context.report(
        word,
        `${module.name} does nothing for ${facility}, so that the line returns module_unknown; it is for ${fits}.`,
      );
    },
  },
});
