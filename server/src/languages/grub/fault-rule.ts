import type { FaultKind, GrubFault } from '../../core/grub-script/tree.ts';
import type { Fix } from '../../core/rules/diagnostic.ts';
import type { RuleContext } from '../../core/rules/rule.ts';
import type { GrubAnalysis } from './analysis/analyse.ts';

/** So many faults of a kind are told; more are the consequence of those. */
const most = 20;

/** Reports the parser's faults of one kind. */
export function reportFaults(
  { analysis, report }: RuleContext<GrubAnalysis>,
  kind: FaultKind,
  describe: (fault: GrubFault) => {
    readonly message: string;
    readonly opener?: string;
    readonly fixes?: readonly Fix[];
  },
): void {
  for (const fault of analysis.root.faults.filter((candidate) => candidate.kind === kind).slice(0, most)) {
    const { message, opener, fixes } = describe(fault);
    report({ start: fault.start, end: fault.end }, message, {
      ...(fixes === undefined ? {} : { fixes }),
      ...(opener === undefined || fault.opener === undefined
        ? {}
        : { related: [{ span: fault.opener, message: opener }] }),
    });
  }
}
