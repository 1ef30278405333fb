import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds archives that are fetched in the clear. */
export default defineRule({
  id: 'apt-sources/insecure-transport',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An archive is fetched over http or ftp.',
  why: 'Signatures keep the packages whole, but everyone on the way sees what is installed, can hold updates back, and gets at any flaw in apt’s own reading of what comes. Most mirrors speak https; apt dropped ftp by default.',
  references: ['apt-transport-http(1)', 'apt-transport-https(1)'],
  examples: {
    invalid: [
      {
        code: 'deb http://mirror.example.org/debian bookworm main\n',
        fixed: 'deb https://mirror.example.org/debian bookworm main\n',
      },
    ],
    valid: [
      'deb https://mirror.example.org/debian bookworm main\n',
      'deb http://localhost:3142/debian bookworm main\n',
    ],
  },
  reach: 'section',
  visit: {
    entry({ uris, enabled }, context) {
      if (!enabled) return;
      for (const uri of uris) {
        const host = /^(?:http|ftp):\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:]*)/.exec(uri.value)?.[1];
        if (host === undefined || /^(localhost|127\.|\[::1\]|$)/.test(host) || host.endsWith('.onion')) continue;
        const plain = context.analysis.document.text.startsWith('http:', uri.start);
        context.report(uri, 'Everyone on the way sees what is fetched; use https where the mirror offers it.', {
          fixes: plain
            ? [
                {
                  title: 'Change to https',
                  safety: 'suggested',
                  edits: [replacement({ start: uri.start, end: uri.start + 5 }, 'https:')],
                },
              ]
            : [],
        });
      }
    },
  },
});
