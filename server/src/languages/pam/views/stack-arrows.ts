import type { FlowArrow } from '../../../core/features/view.ts';
import type { Stack } from '../analysis/stacks.ts';
import { step } from '../dispatch/chain.ts';
import { returnNames, returns } from '../schema/returns.ts';

/** So many characters of names stand on an arrow. */
const widest = 24;

/** The box where a run stands that has come to a handler; `last` is behind the last one that is drawn. */
export const boxAt = (index: number, last: number) => (index >= last ? 'end' : `line-${index + 1}`);

/**
 * Where the results of a line lead: one arrow a place, labelled with the results where there are several places. What
 * leaves the stack only unless something failed before is drawn as if nothing had.
 */
export function arrowsFrom(stack: Stack, index: number, last: number): readonly FlowArrow[] {
  const { handlers } = stack;
  const { kind, level } = handlers[index]!;
  const from = boxAt(index, last);
  if (kind !== 'module') return [{ from, to: boxAt(index + 1, last) }];
  const before = { impression: 'none', status: returns.permDenied } as const;
  const saved = Array.from({ length: level + 1 }, () => before);
  const targets = new Map<number, string[]>();
  for (const [code, name] of returnNames.entries()) {
    if (code === returns.incomplete) continue;
    const target = step(handlers, { index, ...before, level, saved }, code).state.index;
    targets.set(target, [...(targets.get(target) ?? []), name]);
  }
  const sorted = [...targets].sort(([, a], [, b]) => a.length - b.length);
  return sorted.map(([target, names], at) => {
    const to = boxAt(target, last);
    if (sorted.length === 1) return { from, to };
    const isRest = at === sorted.length - 1;
    return { from, to, label: isRest ? 'otherwise' : shorten(names) };
  });
}

function shorten([first = '', ...rest]: readonly string[]): string {
  const whole = [first, ...rest].join(', ');
  return whole.length > widest ? `${first}, …` : whole;
}
