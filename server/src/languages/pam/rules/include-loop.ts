import { createLoopFinder } from '../analysis/loops.ts';
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
    end(context) {
      const includes = context.analysis.root.entries.filter((entry) => entry.includes !== undefined && !entry.template);
      if (includes.length === 0) return;
      const loopFrom = createLoopFinder(context.analysis);
      for (const entry of includes) {
        const chain = loopFrom(entry);
        if (chain === undefined || entry.module === undefined) continue;
        const way = chain.length === 1 ? '' : ` through ${chain.slice(0, -1).join(', ')}`;
        context.report(entry.module, `The service includes itself${way}, and libpam never comes to an end.`);
      }
    },
  },
});
