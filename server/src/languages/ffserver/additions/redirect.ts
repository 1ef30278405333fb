import type { Addition } from '../../../core/features/addition.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { nameFault, urlFault } from '../write/answer-faults.ts';
import { writeSection } from '../write/sections.ts';
import { addSection, freeName } from './insert.ts';

/** Adds a redirect at the end of the file. */
export const addRedirect: Addition<FfserverAnalysis> = {
  id: 'ffserver-redirect',
  title: 'Redirect',
  detail: 'A URL of this server that leads elsewhere; index.html is what a browser asks for first.',
  questions: (analysis) => [
    { id: 'name', kind: 'text', title: 'Which name shall lead elsewhere?', default: freeName(analysis, 'index.html') },
    { id: 'url', kind: 'text', title: 'Where does it lead?', default: 'https://example.org/' },
  ],
  validate: (question, value) => (question === 'name' ? nameFault(value) : urlFault(value)),
  edits(analysis, _offset, { name, url }) {
    const title = String(name);
    if (analysis.root.sections.some((section) => section.title === title)) {
      throw new Error(`"${title}" is already the name of a section.`);
    }
    return [addSection(analysis, writeSection('Redirect', title, [`URL ${url}`]))];
  },
};
