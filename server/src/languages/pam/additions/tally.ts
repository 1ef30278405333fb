import { replacement, type TextEdit } from '../../../core/text/edit.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import { serviceOf } from '../analysis/stacks.ts';
import type { EntryNode } from '../parse/tree.ts';
import { moduleOf } from './checks.ts';
import { lockAccounts } from './faillock.ts';

/** The modules that pam_faillock replaces. */
const tallies = new Set(['pam_tally', 'pam_tally2']);

/** Options that mean the same to pam_faillock, or nearly so (pam_tally2(8) of Linux-PAM 1.3, pam_faillock(8) of 1.5). */
function translate(option: string): string[] {
  if (/^(deny|unlock_time|root_unlock_time)=\d+$/.test(option)) return [option];
  if (option === 'even_deny_root' || option === 'even_deny_root_account') return ['even_deny_root'];
  return option === 'silent' || option === 'audit' || option === 'no_log_info' ? [option] : [];
}

/** A line's module and arguments give way to others. */
function rewrite({ module, args }: EntryNode, words: readonly string[]): TextEdit {
  return replacement({ start: module!.start, end: args.at(-1)?.end ?? module!.end }, words.join(' '));
}

/**
 * The edits that put pam_faillock in the place of pam_tally or pam_tally2 in all of a service.
 * @returns undefined where the order of the lines is not that of a simple stack, so that a person must do it
 */
export function replaceTally(analysis: PamAnalysis, entry: EntryNode): readonly TextEdit[] | undefined {
  const service = serviceOf(entry, analysis.name);
  const lines = analysis.root.entries.filter(
    (line) => serviceOf(line, analysis.name) === service && tallies.has(moduleOf(line)),
  );
  const auth = lines.filter(({ facility }) => facility === 'auth');
  const account = lines.filter(({ facility }) => facility === 'account');
  if (auth.length !== 1 || account.length > 1 || auth.length + account.length !== lines.length) return undefined;
  const options = auth[0]!.args.flatMap(({ value }) => translate(value));
  try {
    return [
      rewrite(auth[0]!, ['pam_faillock.so', 'preauth', ...options]),
      ...account.map((line) => rewrite(line, ['pam_faillock.so'])),
      ...lockAccounts(analysis, auth[0]!.start, options, { preauth: auth[0]!, account: account[0] }),
    ];
  } catch {
    return undefined;
  }
}
