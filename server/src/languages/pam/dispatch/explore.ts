import type { StackEntry } from '../analysis/expand.ts';
import { returns } from '../schema/returns.ts';
import { type ChainState, chainStart, finish, type Impression, step } from './chain.ts';
import { possibleReturns, roleOf } from './outcomes.ts';

/** One decision on a way through a stack. */
export interface Decision {
  readonly index: number;
  readonly returned: number;
}

/** What can happen in a stack, whatever its modules return. */
export interface Flow {
  /** The handlers that some outcome leads to. */
  readonly reached: ReadonlySet<number>;
  /** A way to success on which no module that checks anything succeeded. */
  readonly unchecked: readonly Decision[] | undefined;
  /** Handlers whose jump leads past the end, which makes the stack fail. */
  readonly jumpsTooFar: ReadonlySet<number>;
  readonly canSucceed: boolean;
}

/** Longer stacks are not explored; nobody writes them. */
const mostHandlers = 400;

/** A bound on the states of an exploration; what lies beyond is not judged. */
const mostStates = 20_000;

const impressions: readonly Impression[] = ['none', 'positive', 'negative'];

interface Node {
  readonly state: ChainState;
  readonly checked: boolean;
  readonly decision: Decision | undefined;
  readonly parent: Node | undefined;
}

/** Follows every outcome through a stack, with the same step by which {@link dispatch} runs it. Undefined when it is too long. */
export function exploreStack(stack: readonly StackEntry[]): Flow | undefined {
  if (stack.length > mostHandlers) return undefined;
  const reached = new Set<number>();
  const jumpsTooFar = new Set<number>();
  const seen = new Set<string | number>();
  const outcomes = stack.map((handler) => ({
    returns: possibleReturns(handler),
    checks: roleOf(handler) === 'checks',
  }));
  let unchecked: readonly Decision[] | undefined;
  let canSucceed = false;
  const open: Node[] = [{ state: chainStart, checked: false, decision: undefined, parent: undefined }];

  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { state } = node;
    if (state.index >= stack.length) {
      if (finish(state) !== returns.success) continue;
      canSucceed = true;
      if (!node.checked) unchecked ??= wayTo(node);
      continue;
    }
    const { index } = state;
    const handler = stack[index]!;
    reached.add(index);
    const outcome = outcomes[index]!;
    for (const returned of outcome.returns) {
      const done = step(stack, state, returned);
      if (done.jumpedTooFar) jumpsTooFar.add(index);
      const checked = node.checked || (outcome.checks && returned === returns.success);
      const key = keyOf(done.state, checked);
      if (seen.has(key)) continue;
      seen.add(key);
      if (seen.size > mostStates) return undefined;
      const decision = handler.kind === 'substack' ? undefined : { index, returned };
      open.push({ state: done.state, checked, decision, parent: node });
    }
  }
  return { reached, unchecked, jumpsTooFar, canSucceed };
}

/** States with the same key go on alike. */
function keyOf({ index, impression, status, level, saved }: ChainState, checked: boolean): string | number {
  if (level === 0) return (index * 64 + status) * 8 + impressions.indexOf(impression) * 2 + Number(checked);
  const kept = saved.slice(1, level + 1).map((before) => `${before.impression[2]}${before.status}`);
  return `${index} ${impression[2]}${status} ${level} ${checked} ${kept.join(' ')}`;
}

function wayTo(end: Node): Decision[] {
  const way: Decision[] = [];
  for (let node: Node | undefined = end; node !== undefined; node = node.parent) {
    if (node.decision !== undefined) way.push(node.decision);
  }
  return way.reverse();
}
