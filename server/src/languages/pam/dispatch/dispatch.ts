import { returns } from '../schema/returns.ts';
import { type ChainMode, type ChainStep, chainStart, finish, type Handler, mustFail, step } from './chain.ts';

/** One module that was called (or one line that fails without a call). */
export interface Call {
  /** In the expanded stack. */
  readonly index: number;
  readonly returned: number;
  readonly step: ChainStep;
}

/** A whole run of a stack. */
export interface Run {
  /** The number of the return value that the application gets. */
  readonly status: number;
  readonly calls: readonly Call[];
}

/** What the modules do in a run. */
export interface Outcomes {
  /** What the module at an index of the stack returns; asked only when it is called. */
  returned(index: number): number;
  /** The run that froze the chain, for pam_setcred and pam_close_session. */
  readonly frozen?: Run;
  /** How a frozen run takes jumps; Debian's way where it is absent. */
  readonly mode?: Exclude<ChainMode, 'fresh'>;
}

/**
 * Runs a stack in the mind, as _pam_dispatch does: no module is called. A frozen run repeats the decisions of the first one.
 * `incomplete` ends a run where it stands, as an application sees it that does not call again.
 */
export function dispatch(stack: readonly Handler[], outcomes: Outcomes): Run {
  if (stack.length === 0) return { status: mustFail, calls: [] };
  const cached = new Map(outcomes.frozen?.calls.map((call) => [call.index, call.returned]));
  const mode = outcomes.frozen === undefined ? 'fresh' : (outcomes.mode ?? 'frozen');
  const calls: Call[] = [];
  let state = chainStart;
  while (state.index < stack.length) {
    const { index } = state;
    const { kind } = stack[index]!;
    const returned = kind === 'module' ? outcomes.returned(index) : mustFail;
    if (returned === returns.incomplete) {
      return { status: returned, calls };
    }
    const done = step(stack, state, returned, cached.get(index) ?? returned, mode);
    if (kind !== 'substack') calls.push({ index, returned, step: done });
    state = done.state;
  }
  return { status: finish(state), calls };
}
