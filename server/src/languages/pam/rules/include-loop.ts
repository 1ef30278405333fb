import { loopFrom } from '../analysis/loops.ts';
import { defineRule } from '../define-rule.ts';

/** Finds services that include themselves. */
export default defineRule({
  id: 'pam/include-loop',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'The service includes itself, directly or through others.',
  why: 'libpam reads on and on until it may open no more files, and then lets the line fail or gives up on the service.',
  references: ['libpam/pam_handlers.c, _pam_load_conf_file (Linux-PAM 1.5.2)'],
  examples: {
    invalid: [{ code: 'auth include login\n', path: '/etc/pam.d/login' }],
    valid: [{ code: 'auth include common-auth\n', path: '/etc/pam.d/login' }],
  },
  visit: {
    entry(entry, context) {
      const { module } = entry;
      if (module === undefined || entry.includes === undefined || entry.template) return;
      const chain = loopFrom(context.analysis, entry);
      if (chain === undefined) return;
      const way = chain.length === 1 ? '' : ` through ${chain.slice(0, -1).join(', ')}`;
      context.report(module, `The service includes itself${way}, and libpam never comes to an end.`);
    },
  },
});
