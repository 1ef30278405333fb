import type { Refactoring } from '../../../core/features/refactoring.ts';
import type { SourcesAnalysis } from '../analysis/analyse.ts';
import { stanzasFault, toStanzas } from '../conversions/to-stanzas.ts';

/** Offers to turn the whole file into the other form. */
export function refactorings({ root, document, comments }: SourcesAnalysis): Refactoring[] {
  if (stanzasFault(root.entries) !== undefined) return [];
  const newText = toStanzas(root.entries, document.text, comments);
  return [
    {
      title: 'Turn the entries into stanzas (save the file as .sources)',
      edits: [{ start: 0, end: document.text.length, newText }],
    },
  ];
}
