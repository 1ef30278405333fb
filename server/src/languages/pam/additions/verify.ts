import { applyEdits, type TextEdit } from '../../../core/text/edit.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import type { StackEntry } from '../analysis/expand.ts';
import type { Stack } from '../analysis/stacks.ts';
import { exploreStack } from '../dispatch/explore.ts';
import { actions, failingTable } from '../schema/actions.ts';
import { exemptions } from '../schema/factors.ts';
import { moduleName } from '../schema/modules.ts';
import { returns } from '../schema/returns.ts';

/** The same stack as it would be after some edits. */
export function stackAfter(analysis: PamAnalysis, stack: Stack, edits: readonly TextEdit[]): Stack {
  const after = analysis.withText(applyEdits(analysis.document.text, edits));
  return after.stacks().find((one) => one.service === stack.service && one.facility === stack.facility)!;
}

/**
 * Whether a stack can succeed without a line of a module: if it still can when that line always fails and counts.
 * Exemptions, such as `sufficient pam_rootok.so`, are meant, and don't count. Lines that are not in sight are left out.
 */
export function canSkip(stack: Stack, module: string): boolean {
  const barred = stack.handlers.map((handler): StackEntry => {
    const name = moduleName(handler.entry.module?.value ?? '');
    if (name === module) return { ...handler, kind: 'failing', actions: failingTable };
    const exempts = exemptions.has(name) && handler.actions[returns.success] === actions.done;
    return exempts ? { ...handler, actions: handler.actions.map(() => handler.actions[returns.authErr]!) } : handler;
  });
  return exploreStack(barred)?.canSucceed ?? false;
}
