import type { PamAnalysis } from '../analysis/analyse.ts';
import type { Stack } from '../analysis/stacks.ts';
import { serviceOf } from '../analysis/stacks.ts';
import type { EntryNode } from '../parse/tree.ts';
import { type Facility, facilityNames } from '../schema/facilities.ts';

/** The lines of the document that a stack consists of, `@include` among them where it brings lines of its type. */
export function ownLines(stack: Stack): readonly EntryNode[] {
  const origins = new Set(stack.handlers.map(({ origin }) => origin));
  return stack.lines.filter((entry) => {
    if (entry.includes !== '@include') return entry.facility === stack.facility;
    return origins.has(entry) || (stack.unseen.includes(entry) && soundsLike(entry, stack.facility));
  });
}

/** Whether the name of a service that is not in sight, such as common-auth, does not speak of another type. */
function soundsLike({ module }: EntryNode, facility: Facility): boolean {
  const name = module?.value ?? '';
  return name.includes(facility) || !facilityNames.some((other) => name.includes(other));
}

/** The service that a person means: that of the line at the cursor, else the first one. Undefined in an empty file. */
export function serviceAt({ root, name }: PamAnalysis, offset: number): string | undefined {
  const near = root.entries.findLast((entry) => entry.start <= offset) ?? root.entries[0];
  return near === undefined ? undefined : serviceOf(near, name);
}

/**
 * The stack of a type that a person means.
 * @throws Error with a sentence for the person when the file has no line of it
 */
export function stackAt(analysis: PamAnalysis, offset: number, facility: Facility): Stack {
  const service = serviceAt(analysis, offset);
  const stack = analysis.stacks().find((one) => one.service === service && one.facility === facility);
  if (stack === undefined || ownLines(stack).length === 0) {
    throw new Error(`This file has no ${facility} lines; open the one that has them, such as common-${facility}.`);
  }
  return stack;
}
