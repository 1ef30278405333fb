import type { Conversion } from '../../../core/features/conversion.ts';
import { basename } from '../../../core/text/path.ts';
import type { SourcesAnalysis } from '../analysis/analyse.ts';
import { stanzasFault, toStanzas } from './to-stanzas.ts';

/** A .sources file that says the same as one-line entries. */
export const sourcesStanzas: Conversion<SourcesAnalysis> = {
  id: 'sources-stanzas',
  title: 'Write These Sources as Stanzas',
  detail:
    'A .sources file that means the same to apt as the one-line entries of a sources.list; remove the list once it is there.',
  questions: [],
  convert({ root, document, comments }) {
    const fault = stanzasFault(root.entries);
    if (fault !== undefined) throw new Error(fault);
    const name = basename(document.path);
    const file = name === 'sources.list' ? 'sources.list.d/sources.sources' : `${name.replace(/\.list$/, '')}.sources`;
    return { name: file, language: 'apt-sources', text: toStanzas(root.entries, document.text, comments) };
  },
};
