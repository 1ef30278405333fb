import { defineRule } from '../define-rule.ts';

/** Finds authentication by .rhosts. */
export default defineRule({
  id: 'pam/trusted-hosts',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'Users are let in because of the host that they come from.',
  why: 'The name of a host proves nothing: whoever controls a host of the list, or its name, gets in without a password. Use keys of OpenSSH.',
  references: ['pam_rhosts(8)'],
  examples: {
    invalid: ['auth sufficient pam_rhosts.so\n', 'auth required pam_rhosts_auth.so\n'],
    valid: ['auth required pam_unix.so\n'],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      if (entry.module === undefined || !/pam_rhosts(_auth)?\b/.test(entry.module.value)) return;
      context.report(entry.module, 'This module trusts the host that somebody comes from, which proves nothing.');
    },
  },
});
