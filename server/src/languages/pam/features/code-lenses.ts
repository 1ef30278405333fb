import type { CodeLens } from '../../../core/features/hints.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import { includers } from './names.ts';

const shown = 6;

/** Above a service: which others include it, since a change here is a change there. */
export function codeLenses(analysis: PamAnalysis): readonly CodeLens[] {
  const all = includers(analysis);
  if (all.length === 0) return [];
  const more = all.length > shown ? ` and ${all.length - shown} more` : '';
  return [{ span: { start: 0, end: 0 }, title: `Included by ${all.slice(0, shown).join(', ')}${more}` }];
}
