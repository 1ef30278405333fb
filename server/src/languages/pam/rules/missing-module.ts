import { defineRule } from '../define-rule.ts';
import { lacksControl } from '../words.ts';

/** Finds lines that end before their module. */
export default defineRule({
  id: 'pam/missing-module',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'The line ends where the module, or the service to include, should be named.',
  why: 'libpam lets a line without a module fail. An include that names nothing fails too, and crashes Debian’s libpam 1.5. Empty brackets, or a path that ends with a slash, make libpam give up on the whole service.',
  references: ['pam.conf(5)', 'libpam/pam_handlers.c, _pam_parse_conf_file and extract_modulename (Linux-PAM 1.5.2)'],
  examples: {
    invalid: ['auth required\n', 'auth include\n', '@include\n', 'auth required /lib/security/\n'],
    valid: ['auth required pam_unix.so\n', 'auth include common-auth\n'],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { type, control, fault, includes, template } = entry;
      if (template || control?.closed === false) return;
      if (includes === undefined && entry.nameless) {
        context.report(entry.module ?? entry, 'No module is named here, and libpam gives up on the whole service.');
        return;
      }
      const last = control ?? type;
      if (last === undefined) return;
      if (fault === 'missing-file') context.report(last, `The service that ${includes} reads must be named behind it.`);
      else if (fault === 'missing-module' && (entry.meaning?.fault === undefined || !lacksControl(entry))) {
        context.report(last, 'The line ends before its module; libpam lets it fail.');
      }
    },
  },
});
