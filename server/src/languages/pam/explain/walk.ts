import type { Stack } from '../analysis/stacks.ts';
import { type Call, dispatch, type Run } from '../dispatch/dispatch.ts';
import { returnNames } from '../schema/returns.ts';
import { type LibpamCall, libpamCalls } from './calls.ts';
import { type Scenario, scenariosOf } from './scenarios.ts';

/** One run of a stack in a case. */
export interface Walk {
  readonly stack: Stack;
  readonly call: LibpamCall;
  readonly scenario: Scenario;
  readonly run: Run;
  /** What Linux-PAM returns without Debian's patch, where it is something else: in second passes behind jumps. */
  readonly upstream: number | undefined;
  /** The number of what a module would return, whether it is called or not. */
  outcomeOf(index: number): number;
  /** The same, of the case alone. */
  caseOutcomeOf(index: number): number;
}

/** What decides about a walk beside the stack. */
export interface WalkOptions {
  /** The service by which libpam was started; the stack's own where it is absent. */
  readonly service?: string;
  /** What somebody chose for a module in a call, by the number of the return value; undefined leaves it to the case. */
  chosen?(call: LibpamCall, index: number): number | undefined;
}

/** Goes through a stack in a case. The second passes follow the path of the first one. */
export function walkStack(stack: Stack, call: LibpamCall, scenario: Scenario, options: WalkOptions = {}): Walk {
  const { service = stack.service, chosen } = options;
  const first = call.after === undefined ? undefined : firstPass(call.after);
  const caseOutcomeOf = (index: number) => scenario.returned(stack.handlers[index]!, call, service);
  const outcomeOf = (index: number) => chosen?.(call, index) ?? caseOutcomeOf(index);
  const outcomes = { returned: outcomeOf, ...(first === undefined ? {} : { frozen: first }) };
  const run = dispatch(stack.handlers, outcomes);
  const { status } = first === undefined ? run : dispatch(stack.handlers, { ...outcomes, mode: 'frozen-upstream' });
  const upstream = status === run.status ? undefined : status;
  return { stack, call, scenario, run, upstream, outcomeOf, caseOutcomeOf };

  function firstPass(id: string): Run {
    const before = libpamCalls.find((candidate) => candidate.id === id)!;
    return walkStack(stack, before, scenariosOf(before, stack.handlers)[0]!, options).run;
  }
}

/** A result in words, `failure (auth_err)`. */
export function tellStatus(status: number): string {
  const name = returnNames[status] ?? String(status);
  if (name === 'success') return name;
  return name === 'new_authtok_reqd' ? 'the password must be changed (new_authtok_reqd)' : `failure (${name})`;
}

/**
 * The call that made the result what it is: of the last one that changed it.
 * @returns undefined when no module said anything that counts, so that libpam refuses
 */
export function decidingCall({ run }: Walk): Call | undefined {
  let deciding: Call | undefined;
  let impression = 'none';
  let status = -1;
  for (const call of run.calls) {
    const { state } = call.step;
    if (state.impression === 'none') deciding = undefined;
    else if (state.impression !== impression || state.status !== status) deciding = call;
    ({ impression, status } = state);
  }
  return deciding;
}
