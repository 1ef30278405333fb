import type { Stack } from '../analysis/stacks.ts';
import { roleOf } from '../dispatch/outcomes.ts';
import type { EntryNode } from '../parse/tree.ts';
import { actions } from '../schema/actions.ts';
import { exemptions, passwordChecks, secondFactors } from '../schema/factors.ts';
import { moduleName } from '../schema/modules.ts';
import { returns } from '../schema/returns.ts';
import { ownLines } from './own-lines.ts';

/** The name of the module of a line, '' where it has none. */
export const moduleOf = ({ module, includes }: EntryNode) =>
  module === undefined || includes !== undefined ? '' : moduleName(module.value);

/** Whether any line of a stack, its includes among them, has a module. */
export function hasModule({ handlers }: Stack, ...names: readonly string[]): boolean {
  return handlers.some(({ entry }) => names.includes(moduleOf(entry)));
}

/** Where a stack checks who somebody is: lines of the document, or an include that leads there. */
export interface Checks {
  /** Indices among the stack's own lines. */
  readonly own: readonly number[];
  /** The index of the include through which the first check comes, where none is the document's own. */
  readonly include: number | undefined;
}

/**
 * Finds the checks of an auth stack.
 * @param passwords whether checks of passwords alone count, or fingerprints and the like as well
 */
export function findChecks(stack: Stack, passwords: boolean): Checks {
  const lines = ownLines(stack);
  const counts = (name: string) =>
    passwordChecks.has(name) || (!passwords && !exemptions.has(name) && !secondFactors.has(name));
  const isCheck = (handler: Stack['handlers'][number]) =>
    roleOf(handler) === 'checks' && counts(moduleOf(handler.entry));
  const checks = stack.handlers.filter(isCheck);
  const own = checks.filter(({ entry, origin }) => entry === origin).map(({ entry }) => lines.indexOf(entry));
  if (own.length > 0) return { own, include: undefined };
  const through = checks[0]?.origin ?? stack.unseen[0];
  return { own, include: through === undefined ? undefined : lines.indexOf(through) };
}

/** What a line does on success and on failure, as libpam's actions. */
export function outcomeOf({ meaning }: EntryNode): { success: number; failure: number } {
  const { bad } = actions;
  return { success: meaning?.actions[returns.success] ?? bad, failure: meaning?.actions[returns.authErr] ?? bad };
}

/** The index behind the gates at the head of a stack, such as pam_nologin: lines that come before everything else. */
export function behindGates(lines: readonly EntryNode[], gates: ReadonlySet<string>): number {
  let at = 0;
  while (at < lines.length && gates.has(moduleOf(lines[at]!)) && lines[at]!.meaning?.kind === 'keyword') at++;
  return at;
}
