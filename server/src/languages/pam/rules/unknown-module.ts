import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { findModule, moduleName, modules } from '../schema/modules.ts';

const names = modules.map(({ name }) => name);

/** Finds modules that nobody packages, most likely misspelt ones. */
export default defineRule({
  id: 'pam/unknown-module',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The module is none of Linux-PAM, of Debian’s packages or of the well-known others.',
  why: 'A module that is not installed makes its line return `module_unknown`, which `required` and most controls count as a failure. A name that is near to a known one is a warning. Modules of your own are known once they stand in the setting `etcetera.pam.modules`.',
  references: ['pam.conf(5)', 'Debian 12’s libpam-* packages'],
  examples: {
    invalid: [
      { code: 'auth required pam_unx.so\n', fixed: 'auth required pam_unix.so\n' },
      'auth required pam_acme.so\n',
    ],
    valid: [
      'auth required pam_unix.so\n',
      'auth required /lib/security/pam_unix.so\n',
      { code: 'auth required pam_acme.so\n', settings: { modules: ['pam_acme.so'] } },
    ],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { module, includes, template } = entry;
      if (module === undefined || includes !== undefined || template || module.bracketed) return;
      const name = moduleName(module.value).replace(/\r$/, '');
      const { settings } = context.analysis;
      if (findModule(module.value) !== undefined || module.value.endsWith('\r')) return;
      if (settings.modules.has(name) || settings.modules.has(`${name}.so`)) return;
      const meant = nearest(name, names);
      const at = module.start + module.value.lastIndexOf('/') + 1;
      const span = { start: at, end: at + name.length };
      context.report(
        span,
        `No module called "${name}" is known.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
        {
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
          ...(meant === undefined ? {} : { severity: 'warning' }),
        },
      );
    },
  },
});
