import type { Inline } from '../../../core/features/view.ts';
import type { Result } from './explanation.ts';
import { type PageLine as Line, quote } from './page-parts.ts';

/** The most of an answer's text that is shown. */
const longestBody = 80;

/** What the client gets, in a sentence. */
export function answerLine(result: Result): Line {
  const by: Inline[] = 'at' in result && result.at !== undefined ? [', by ', quote(result.at)] : [];
  switch (result.kind) {
    case 'text': {
      const { body } = result;
      const shown = body.length > longestBody ? `${body.slice(0, longestBody)}…` : body;
      const text: Inline[] = body === '' ? [' without a text'] : [' with the text ', { code: shown }];
      return { text: [`Status ${result.status}`, ...text, ...by, '.'] };
    }
    case 'redirect':
      return { text: [`Status ${result.status}, a redirect to `, { code: result.location }, ...by, '.'] };
    case 'status':
      return { text: [`Status ${result.status}${result.why === '' ? '' : `, since ${result.why}`}`, ...by, '.'] };
    case 'file':
      return { text: [`Status ${result.status} with the file `, { code: result.path }, ...by, '.'] };
    case 'listing':
      return { text: [`Status ${result.status} with a list of the files in `, { code: result.path }, ...by, '.'] };
    case 'proxy': {
      const uri: Inline[] = result.uri === undefined ? [] : [', which is asked for ', { code: result.uri }];
      return { text: ['The request is passed on to ', { code: result.target }, ...uri, ...by, '.'] };
    }
    case 'handler':
      return { text: ['A module answers', ...by, '.'] };
    case 'closed':
      return { text: [`No answer: ${result.why}`, ...by, '.'] };
    case 'unknown':
      return { text: ['What comes then is not known.'] };
  }
}
