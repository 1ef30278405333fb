import { type ActionTable, actions } from '../schema/actions.ts';
import { returnNames, returns } from '../schema/returns.ts';

/** One module of an expanded stack, as libpam holds it (struct handler in pam_private.h). */
export interface Handler {
  /** `failing` is a line that libpam could not use; `substack` marks where one begins and is never called. */
  readonly kind: 'module' | 'failing' | 'substack';
  /** How many substacks it lies in. */
  readonly level: number;
  readonly actions: ActionTable;
}

/** What the stack says so far: nothing, success or failure. */
export type Impression = 'none' | 'positive' | 'negative';

/** Where a run of a stack stands. */
export interface ChainState {
  /** The next handler; the stack's length at its end. */
  readonly index: number;
  readonly impression: Impression;
  /** A number of a return value. */
  readonly status: number;
  /** The level of the handler before. */
  readonly level: number;
  /** What was known at the entry of the substack of each level. */
  readonly saved: readonly { readonly impression: Impression; readonly status: number }[];
}

/**
 * `frozen` runs follow the path of an earlier one: pam_setcred that of pam_authenticate, pam_close_session that of
 * pam_open_session. There upstream counts a module that jumps as required; Debian ignores it (their patch
 * 045_pam_dispatch_jump_is_ignore).
 */
export type ChainMode = 'fresh' | 'frozen' | 'frozen-upstream';

/** What libpam answers when nothing else was said. */
export const mustFail = returns.permDenied;

/** The state before the first handler. */
export const chainStart: ChainState = {
  index: 0,
  impression: 'none',
  status: mustFail,
  level: 0,
  saved: [{ impression: 'none', status: mustFail }],
};

/** What a step did. */
export interface ChainStep {
  readonly state: ChainState;
  /** As in the schema; undefined for a substack's mark. */
  readonly action: number | undefined;
  /** A jump that found too few modules to skip, so that the stack fails. */
  readonly jumpedTooFar: boolean;
  /** The result decided the substack or the whole stack. */
  readonly decided: boolean;
}

/**
 * Takes the next handler's return value into account, as one round of _pam_dispatch_aux does (pam_dispatch.c, Linux-PAM
 * 1.5.2 to 1.7.2, without PAM_FAIL_NOW_ON).
 * @param returned what the module returned
 * @param cached what it returned in the run that froze the chain; the same as `returned` in a fresh run
 */
export function step(
  stack: readonly Handler[],
  before: ChainState,
  returned: number,
  cached: number = returned,
  mode: ChainMode = 'fresh',
): ChainStep {
  const handler = stack[before.index]!;
  const { level } = handler;
  let { impression, status, index, saved } = before;
  if (before.level < level) {
    const kept = saved.slice(0, level);
    while (kept.length < level) kept.push({ impression, status });
    saved = [...kept, { impression, status }];
  }
  let jumpedTooFar = false;
  let decided = false;
  let action: number | undefined;
  if (handler.kind !== 'substack') {
    const known = cached >= 0 && cached < returnNames.length;
    action = known ? handler.actions[cached]! : actions.bad;
    apply(action, known ? returned : mustFail);
  }
  return { state: { index: index + 1, impression, status, level, saved }, action, jumpedTooFar, decided };

  function apply(chosen: number, code: number): void {
    if (chosen === actions.reset) {
      ({ impression, status } = saved[level] ?? chainStart.saved[0]!);
    } else if (chosen === actions.ok || chosen === actions.done) {
      agree(code);
      if (impression === 'positive' && chosen === actions.done) decide();
    } else if (chosen === actions.bad || chosen === actions.die) {
      if (impression !== 'negative') {
        impression = 'negative';
        status = code === returns.ignore ? mustFail : code;
      }
      if (chosen === actions.die) decide();
    } else if (chosen !== actions.ignore) {
      if (mode === 'frozen-upstream') agree(code);
      if (chosen < 0 || jump(chosen) > 0) fail();
    }
  }

  function agree(code: number): void {
    if (impression !== 'none' && !(impression === 'positive' && status === returns.success)) return;
    // A frozen run may see `ignore` where the first one did not; that is not a result.
    if (code === returns.ignore && cached !== code) return;
    impression = 'positive';
    status = code;
  }

  function fail(): void {
    jumpedTooFar = true;
    impression = 'negative';
    status = mustFail;
  }

  function decide(): void {
    decided = true;
    while (follows(level)) index++;
  }

  /** A substack counts as one; returns how many could not be skipped. */
  function jump(count: number): number {
    let left = count;
    while (left > 0 && follows(level)) {
      do index++;
      while (follows(level + 1));
      left--;
    }
    return left;
  }

  function follows(least: number): boolean {
    const next = stack[index + 1];
    return next !== undefined && next.level >= least;
  }
}

/** What libpam returns at the end of a stack. */
export function finish(state: ChainState): number {
  return state.status === returns.success && state.impression !== 'positive' ? mustFail : state.status;
}
