import { createNotes } from '../../../core/syntax/remember.ts';
import type { SectionNode } from '../parse/tree.ts';
import { namesPreset } from '../presets/find-presets.ts';
import { detached, type Finding, makeFinding, movedFinding } from './finding.ts';
import type { JudgeState } from './state.ts';

/** What reading a section by itself led to. */
interface Reading {
  /** All that it hangs on beside the section's own lines. */
  readonly key: string;
  /** Where the section began. */
  readonly base: number;
  readonly findings: readonly Finding[];
  readonly model: unknown;
}

const readings = createNotes<SectionNode, Reading>();

/**
 * Reads a section, or remembers what was read of it the last time with the same key. It goes from tree to tree as long as its lines
 * stay the same.
 * @param key all that the reading looks at outside of the section; sections that name presets are always read
 */
export function readSection<M>(
  state: JudgeState,
  section: SectionNode,
  key: string,
  read: (state: JudgeState) => M,
): M {
  const known = readings.get(section);
  if (known?.key === key) {
    const by = section.start - known.base;
    for (const finding of known.findings) state.take(by === 0 ? finding : movedFinding(finding, by));
    return known.model as M;
  }
  const findings: Finding[] = [];
  const model = read({
    ...state,
    report: (rule, span, message, details) => {
      findings.push(makeFinding(rule, span, message, details));
    },
  });
  for (const finding of findings) state.take(finding);
  if (!namesPreset(section)) {
    readings.set(section, { key, base: section.start, findings: findings.map(detached), model });
  }
  return model;
}
