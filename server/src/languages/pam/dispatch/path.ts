import type { Handler } from './chain.ts';
import type { Run } from './dispatch.ts';

/** The handlers that a run came to, in order, with the marks of substacks, which are passed without a call. */
export function dispatchPath(stack: readonly Handler[], run: Run): readonly number[] {
  const next = new Map(run.calls.map(({ index, step }) => [index, step.state.index]));
  const path: number[] = [];
  for (let index = 0; index < stack.length; ) {
    path.push(index);
    const to = next.get(index);
    if (to === undefined && stack[index]!.kind !== 'substack') return path;
    index = to ?? index + 1;
  }
  return path;
}
