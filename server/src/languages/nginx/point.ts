import type { Span } from '../../core/text/span.ts';
import type { NginxAnalysis } from './analysis/analyse.ts';

/** The last character before an offset, for findings about what is missing behind it: an empty span cannot be seen. */
export function pointBefore(analysis: NginxAnalysis, offset: number): Span {
  return offset === 0
    ? { start: 0, end: Math.min(1, analysis.document.text.length) }
    : { start: offset - 1, end: offset };
}
