import { defineRule } from '../define-rule.ts';

/** Finds words behind an included service. */
export default defineRule({
  id: 'pam/ignored-argument',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'Words follow the service that a line includes.',
  why: 'libpam reads the service and ignores the rest of the line: arguments cannot be handed to an include.',
  references: ['libpam/pam_handlers.c, _pam_parse_conf_file (Linux-PAM 1.5.2)'],
  examples: {
    invalid: ['auth include common-auth nullok\n'],
    valid: ['auth include common-auth\n'],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const [first] = entry.args;
      const last = entry.args.at(-1);
      if (
        entry.includes === undefined ||
        entry.template ||
        first === undefined ||
        last === undefined ||
        first.value === '\r'
      )
        return;
      context.report(
        { start: first.start, end: last.end },
        'libpam ignores what follows the name of an included service.',
        { tags: ['unnecessary'] },
      );
    },
  },
});
