import type { SignatureHelp } from '../../../core/features/signature.ts';
import type { GrubDefaultAnalysis } from '../analysis/analyse.ts';
import { findKey } from '../schema/keys.ts';

/** The form of the key whose value the cursor is in. */
export function signature({ root }: GrubDefaultAnalysis, offset: number): SignatureHelp | undefined {
  const found = root.assignments.find(({ valueSpan }) => valueSpan.start <= offset && offset <= valueSpan.end);
  const entry = found === undefined ? undefined : findKey(found.name);
  return entry === undefined ? undefined : { entry, activeArgument: 0 };
}
