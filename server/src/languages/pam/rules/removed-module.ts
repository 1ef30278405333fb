import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { replacement } from '../../../core/text/edit.ts';
import type { Span } from '../../../core/text/span.ts';
import { replaceTally } from '../additions/tally.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import { isOlderThan } from '../analysis/settings.ts';
import { defineRule } from '../define-rule.ts';
import type { EntryNode } from '../parse/tree.ts';
import { findModule, modules } from '../schema/modules.ts';

function fixesFor(analysis: PamAnalysis, entry: EntryNode, span: Span, successor: string | undefined): readonly Fix[] {
  if (successor === undefined || entry.module?.bracketed === true) return [];
  // The lines of pam_faillock stand elsewhere than those of pam_tally, so that a new name alone would not do.
  const edits = successor === 'pam_faillock' ? replaceTally(analysis, entry) : [replacement(span, successor)];
  return edits === undefined ? [] : [{ title: `Change to ${successor}`, safety: 'suggested', edits }];
}

function judge(entry: EntryNode, { analysis, report }: RuleContext<PamAnalysis>): void {
  const { module: word, includes } = entry;
  const module = word === undefined || includes !== undefined ? undefined : findModule(word.value);
  if (word === undefined || module?.removed === undefined) return;
  if (isOlderThan(analysis.settings, module.removed)) return;
  const at = word.start + word.value.lastIndexOf(module.name);
  const span = { start: at, end: at + module.name.length };
  const { successor } = module;
  const instead = successor === undefined ? '' : ` ${successor} does its work now.`;
  report(span, `${module.name} was removed in Linux-PAM ${module.removed}.${instead}`, {
    fixes: fixesFor(analysis, entry, span, successor),
    tags: ['deprecated'],
  });
}

const visit: { [key: `entry:${string}`]: typeof judge } = {};
for (const { name, removed } of modules) if (removed !== undefined) visit[`entry:${name}`] = judge;

/** Finds modules that Linux-PAM no longer has. */
export default defineRule({
  id: 'pam/removed-module',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The module was removed from Linux-PAM.',
  why: 'After an upgrade the line returns `module_unknown`, and with `required` nobody gets in. `pam_tally` and `pam_tally2` gave way to `pam_faillock`, whose lines stand elsewhere: see its man page; `pam_cracklib` to `pam_pwquality`.',
  references: ['Linux-PAM’s NEWS, releases 0.99.4.0, 0.99.10.0 and 1.5.0'],
  examples: {
    invalid: [
      {
        code: 'auth required pam_tally2.so deny=3 onerr=fail\nauth required pam_unix.so\naccount required pam_tally2.so\n',
        fixed:
          'auth required pam_faillock.so preauth deny=3\nauth [success=1 new_authtok_reqd=1 default=ignore] pam_unix.so\nauth [default=die] pam_faillock.so authfail deny=3\nauth required pam_faillock.so authsucc deny=3\naccount required pam_faillock.so\n',
      },
      'auth required pam_tally2.so deny=3\n',
      { code: 'password requisite pam_cracklib.so retry=3\n', fixed: 'password requisite pam_pwquality.so retry=3\n' },
    ],
    valid: [
      'password requisite pam_pwquality.so retry=3\n',
      { code: 'auth required pam_tally2.so deny=3\n', settings: { version: '1.4.0' } },
    ],
  },
  visit,
});
