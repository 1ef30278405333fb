import { dirname } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';

/** Finds includes of services that do not exist. */
export default defineRule({
  id: 'pam/include-missing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The service that a line includes does not exist, neither next to the file nor where libpam looks.',
  why: 'An `@include` of nothing makes libpam give up on the whole service; `include` and `substack` become lines that always fail. In /etc/pam.d itself this is an error, elsewhere a warning, since the folder may be a part of what is installed.',
  references: ['libpam/pam_handlers.c, _pam_load_conf_file (Linux-PAM 1.5.2)'],
  examples: {
    invalid: [{ code: '@include common-atuh\n', path: '/etc/pam.d/sshd' }],
    valid: ['auth required pam_unix.so\n', { code: '@include {{ stack }}\n', path: '/etc/pam.d/sshd' }],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      const exact = dirname(analysis.document.path) === '/etc/pam.d';
      for (const entry of analysis.root.entries) {
        const { module, includes, template } = entry;
        if (module === undefined || includes === undefined || template) continue;
        if (analysis.targetOf(entry) !== 'missing') continue;
        const effect = includes === '@include' ? 'libpam gives up on the whole service' : 'the line always fails';
        context.report(
          module,
          `There is no service "${module.value.replace(/\r$/, '')}", and ${effect}.`,
          exact ? { severity: 'error' } : {},
        );
      }
    },
  },
});
