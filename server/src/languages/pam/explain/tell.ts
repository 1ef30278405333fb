import type { StackEntry } from '../analysis/expand.ts';
import type { Stack } from '../analysis/stacks.ts';
import type { Call } from '../dispatch/dispatch.ts';
import { actionName } from '../schema/actions.ts';
import { returnNames } from '../schema/returns.ts';
import { decidingCall, tellStatus, type Walk } from './walk.ts';

/** What a line of a stack is called: its module, or what it is instead. */
export function nameOfHandler({ kind, entry }: StackEntry): string {
  if (kind === 'substack') return `substack ${entry.module?.value ?? ''}`.trimEnd();
  return entry.module?.value ?? 'broken line';
}

/** A control as it is written. */
export function controlOf({ entry }: StackEntry): string {
  const { control } = entry;
  if (control === undefined) return '(no control)';
  return control.bracketed ? `[${control.value}]` : control.value;
}

/** What the result of a module did, such as `skips 1, to pam_permit.so`. */
function effectOf(stack: Stack, { index, step }: Call): string {
  const { action = 0, jumpedTooFar, decided, state } = step;
  if (jumpedTooFar) return 'jumps past the end, so that the stack fails';
  if (action > 0) {
    const next = stack.handlers[state.index];
    return `skips ${action}, to ${next === undefined ? 'the end' : nameOfHandler(next)}`;
  }
  const leaves = stack.handlers[index]!.level > 0 ? ', leaves the substack' : ', leaves the stack';
  return `${actionName(action)}${decided ? leaves : ''}`;
}

/** What a line did, without its name: `returns success: skips 1, to pam_permit.so`. */
export function tellOutcome(stack: Stack, call: Call): string {
  if (stack.handlers[call.index]!.kind === 'failing') return 'cannot be used and fails';
  return `returns ${returnNames[call.returned]}: ${effectOf(stack, call)}`;
}

/** One call in words: `pam_unix.so returns success: skips 1, to pam_permit.so`. */
export function tellCall(stack: Stack, call: Call): string {
  return `${nameOfHandler(stack.handlers[call.index]!)} ${tellOutcome(stack, call)}`;
}

/** The result of a walk and what made it so: `failure (auth_err), because of pam_deny.so`. */
export function tellResult(walk: Walk): string {
  const { run, stack, upstream } = walk;
  const status = tellStatus(run.status);
  const deciding = decidingCall(walk);
  const elsewhere = upstream === undefined ? '' : `; not on Debian and Ubuntu: ${tellStatus(upstream)}`;
  if (deciding === undefined) return `${status}, since no module said anything that counts${elsewhere}`;
  return `${status}, because of ${nameOfHandler(stack.handlers[deciding.index]!)}${elsewhere}`;
}

/** What keeps a stack from being judged as a whole, in sentences. */
export function tellGaps(stack: Stack): readonly string[] {
  if (stack.aborted) return ['libpam gives up on this service: an @include fails, or the last line is unfinished.'];
  if (stack.handlers.length === 0 && stack.unseen.length === 0) return ['No lines; the service "other" decides.'];
  return stack.unseen.map((entry) => {
    const what = (stack.reads.get(entry) ?? 0) > 1000 ? 'includes too much to be followed' : 'cannot be read';
    return `${entry.module?.value ?? ''} ${what}: what follows holds only without it.`;
  });
}
