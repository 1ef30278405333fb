import type { InlayHint } from '../../../core/features/hints.ts';
import { overlaps, type Span } from '../../../core/text/span.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import { describeLanding, landingOf } from './landing.ts';

/** Behind each control that jumps: how many lines it skips, and where it lands. */
export function inlayHints(analysis: PamAnalysis, span: Span): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  for (const entry of analysis.root.entries) {
    const { meaning, control } = entry;
    if (control === undefined || meaning?.kind !== 'pairs' || meaning.fault !== undefined || !overlaps(entry, span))
      continue;
    const jumps = meaning.pairs.filter(({ action }) => action > 0);
    const stack = jumps.length === 0 ? undefined : analysis.stackOf(entry);
    if (stack === undefined) continue;
    const parts = jumps.flatMap(({ name, action }) => {
      const landing = landingOf(stack, entry, action);
      if (landing === undefined) return [];
      const which = jumps.length > 1 ? `${name} ` : '';
      return landing.kind === 'too far'
        ? [`${which}jumps ${describeLanding(landing)}`]
        : [`${which}skips ${landing.skipped}, ${describeLanding(landing)}`];
    });
    if (parts.length > 0) hints.push({ offset: control.end, label: ` ${parts.join('; ')}` });
  }
  return hints;
}
