import type { StackEntry } from '../analysis/expand.ts';
import { moduleName } from '../schema/modules.ts';
import { roleOf } from './outcomes.ts';

/** All of a stack that decides what can happen in it; the same control means the same to one version of libpam. */
export function shapeOf(handlers: readonly StackEntry[]): string {
  return handlers.map(shapeOfHandler).join('\n');
}

function shapeOfHandler(handler: StackEntry): string {
  const { kind, level, entry } = handler;
  if (kind === 'substack') return `${kind}${level}`;
  const name = entry.module === undefined ? '' : moduleName(entry.module.value);
  const fixed = name === 'pam_permit' || name === 'pam_deny' ? name : roleOf(handler);
  // Even a line that libpam cannot use does what its control says of a failure.
  return `${level}${kind === 'failing' ? kind : fixed} ${entry.control?.value}`;
}
