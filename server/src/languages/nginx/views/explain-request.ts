import type { View } from '../../../core/features/view.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { configFilesOf } from '../explain/config-files.ts';
import { explainRequest as explain } from '../explain/explain.ts';
import { describe } from '../explain/page.ts';
import { readUrl } from '../explain/request.ts';
import { suggestUrl } from '../explain/suggest-url.ts';

/** Who answers a URL, in which order candidates were tried, and which TLS and headers apply. */
export const explainRequest: View<NginxAnalysis> = {
  id: 'explain-request',
  title: 'Explain Request',
  detail: 'Which server and location of the nginx configuration answer a URL, and why.',
  draw(analysis, offset, { url: given }) {
    const url = typeof given === 'string' && given.trim() !== '' ? given.trim() : suggestUrl(analysis, offset);
    const request = readUrl(url);
    return {
      title: `Who answers ${url}?`,
      questions: [{ id: 'url', kind: 'text', title: 'URL', default: url }],
      blocks:
        typeof request === 'string'
          ? [{ kind: 'paragraph', text: [request] }]
          : describe(explain(configFilesOf(analysis), request)),
    };
  },
};
