import type { StackEntry } from '../analysis/expand.ts';
import { moduleName } from '../schema/modules.ts';
import { exploreStack, type Flow } from './explore.ts';
import { roleOf } from './outcomes.ts';

/** What can happen in stacks, kept from one version of a document to the next: most edits change no stack. */
export interface FlowMemory {
  /** @param name by which the stack is found again */
  flowOf(name: string, handlers: readonly StackEntry[]): Flow | undefined;
  /** What was worked out here, or taken over from before. */
  readonly known: ReadonlyMap<string, KnownFlow>;
}

/** A flow, and all of a stack that it follows from. */
interface KnownFlow {
  readonly shape: string;
  readonly flow: Flow | undefined;
}

/** @param before what was known of the version before, read for the same version of libpam */
export function createFlowMemory(before: FlowMemory | undefined): FlowMemory {
  const known = new Map<string, KnownFlow>();
  const old = before?.known;
  return {
    known,
    flowOf(name, handlers) {
      const shape = handlers.map(shapeOf).join('\n');
      const same = old?.get(name);
      const flow = same?.shape === shape ? same.flow : exploreStack(handlers);
      known.set(name, { shape, flow });
      return flow;
    },
  };
}

/** All that decides what can happen at a handler; the same control means the same to one version of libpam. */
function shapeOf(handler: StackEntry): string {
  const { kind, level, entry } = handler;
  if (kind !== 'module') return `${kind}${level}`;
  const name = entry.module === undefined ? '' : moduleName(entry.module.value);
  const fixed = name === 'pam_permit' || name === 'pam_deny' ? name : roleOf(handler);
  return `${level}${fixed}${entry.control?.value}`;
}
