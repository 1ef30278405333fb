import { isOlderThan } from '../analysis/settings.ts';
import { defineRule } from '../define-rule.ts';
import { findModule, findOption } from '../schema/modules.ts';

/** Finds options and modules that the version of Linux-PAM does not have yet, or no longer has. */
export default defineRule({
  id: 'pam/other-version',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The module or option belongs to another version of Linux-PAM: newer than the one that is set, or removed.',
  why: 'A module ignores options that it does not know, with a word in the log at most, so that what the option asks for does not happen. A module that is not there yet makes its line return `module_unknown`. The version is set by `etcetera.pam.version`; while it is not, only what was removed before 1.5 is found.',
  references: ['The man pages and sources of Linux-PAM 1.5.0 to 1.7.2', 'Linux-PAM’s NEWS'],
  examples: {
    invalid: [
      { code: 'account required pam_access.so nodns\n', settings: { version: '1.5.2' } },
      { code: 'auth required pam_canonicalize_user.so\n', settings: { version: '1.5.3' } },
      'auth required pam_unix.so not_set_pass\n',
    ],
    valid: [
      { code: 'account required pam_access.so nodns\n', settings: { version: '1.7.1' } },
      'account required pam_access.so nodns\n',
      { code: 'auth required pam_unix.so not_set_pass\n', settings: { version: '1.2.1' } },
    ],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { module: word, args, includes, template } = entry;
      const module = word === undefined || includes !== undefined || template ? undefined : findModule(word.value);
      if (word === undefined || module === undefined) return;
      const { settings } = context.analysis;
      const tooNew = (since: string | undefined) => since !== undefined && isOlderThan(settings, since);
      if (tooNew(module.since)) {
        context.report(
          word,
          `${module.name} came with Linux-PAM ${module.since}; in ${settings.version} the line returns module_unknown.`,
        );
        return;
      }
      for (const argument of args) {
        const option = argument.bracketed ? undefined : findOption(module, argument.value)?.option;
        if (option === undefined) continue;
        const span = { start: argument.start, end: argument.start + option.name.length };
        if (tooNew(option.since)) {
          context.report(
            span,
            `${option.name} came with Linux-PAM ${option.since}; ${module.name} of ${settings.version} ignores it.`,
          );
        } else if (option.removed !== undefined && !isOlderThan(settings, option.removed)) {
          context.report(
            span,
            `${module.name} lost ${option.name} in Linux-PAM ${option.removed} and ignores it now.`,
            {
              tags: ['deprecated'],
            },
          );
        }
      }
    },
  },
});
