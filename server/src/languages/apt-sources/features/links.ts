import type { DocumentLink } from '../../../core/features/hints.ts';
import type { SourcesAnalysis } from '../analysis/analyse.ts';

/** The files of keys that are in sight. */
export function links({ keyFiles }: SourcesAnalysis): DocumentLink[] {
  return keyFiles
    .filter(({ state }) => state === 'armoured' || state === 'binary')
    .map(({ start, end, path }) => ({ span: { start, end }, path, tooltip: 'the keys' }));
}
