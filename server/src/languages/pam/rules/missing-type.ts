import { defineRule } from '../define-rule.ts';

/** Finds lines of pam.conf with a service and nothing else. */
export default defineRule({
  id: 'pam/missing-type',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A line of pam.conf names a service and ends.',
  why: 'libpam takes it for an `auth` line of the service that always fails.',
  references: ['pam.conf(5)', 'libpam/pam_handlers.c, _pam_parse_conf_file (Linux-PAM 1.5.2)'],
  examples: {
    invalid: [{ code: 'login\n', path: '/etc/pam.conf' }],
    valid: [{ code: 'login auth required pam_unix.so\n', path: '/etc/pam.conf' }],
  },
  reach: 'section',
  visit: {
    entry({ service, fault, template }, context) {
      if (template || service === undefined || fault !== 'missing-type' || service.value === '\r') return;
      context.report(service, 'A type, a control and a module must follow the service.');
    },
  },
});
