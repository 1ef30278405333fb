import { defineRule } from '../define-rule.ts';

/** Finds pairs of a control that have no effect. */
export default defineRule({
  id: 'pam/overridden-action',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A return value is named twice in a control, or a `default` follows another one.',
  why: 'The last pair of a return value counts, but the first `default`: it fills everything that is not set yet, so that a second one finds nothing to fill.',
  references: ['libpam/pam_misc.c, _pam_set_default_control (Linux-PAM 1.5.2)'],
  examples: {
    invalid: [
      'auth [success=ok success=1 default=bad] pam_unix.so\n',
      'auth [default=ignore default=bad] pam_unix.so\n',
    ],
    valid: ['auth [default=ignore success=ok] pam_unix.so\n'],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { meaning, template } = entry;
      if (template || meaning?.kind !== 'pairs' || meaning.fault !== undefined) return;
      const seen = new Map<string, { start: number; end: number }>();
      for (const { name, nameSpan, actionSpan } of meaning.pairs) {
        const span = { start: nameSpan.start, end: actionSpan.end };
        const first = seen.get(name);
        if (first !== undefined && name === 'default')
          context.report(span, 'The first default has set everything; this one has no effect.');
        else if (first !== undefined)
          context.report(first, `${name} is named again behind this pair, which therefore has no effect.`);
        seen.set(name, span);
      }
    },
  },
});
