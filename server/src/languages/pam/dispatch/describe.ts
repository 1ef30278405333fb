import type { StackEntry } from '../analysis/expand.ts';
import { returnNames } from '../schema/returns.ts';
import type { Decision } from './explore.ts';

/** So many decisions are told; the rest are an ellipsis. */
const most = 6;

/** A way through a stack in words: `pam_env.so success, pam_unix.so auth_err`. */
export function describeWay(stack: readonly StackEntry[], way: readonly Decision[]): string {
  const told = way.slice(-most).map(({ index, returned }) => {
    const { module, type } = stack[index]!.entry;
    return `${(module ?? type)?.value ?? 'a line'} ${returnNames[returned]}`;
  });
  return `${way.length > most ? '… ' : ''}${told.join(', ')}`;
}
