import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds entries without a URI, and words in its place that are none. */
export default defineRule({
  id: 'apt-sources/bad-uri',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The URI of an entry is missing or has no scheme.',
  why: 'Behind the type and the options stands the URI of the archive, with its scheme: `https://mirror.example.org/debian`. apt takes the next word for the URI where it is missing, and stops if that has no colon.',
  references: ['sources.list(5)', 'apt-pkg/sourcelist.cc (apt 2.6.1)'],
  examples: {
    invalid: [
      {
        code: 'deb mirror.example.org/debian bookworm main\n',
        fixed: 'deb https://mirror.example.org/debian bookworm main\n',
      },
      'deb bookworm main\n',
      'deb [arch=amd64]\n',
      'Types: deb\nSuites: bookworm\nComponents: main\n',
    ],
    valid: ['deb https://mirror.example.org/debian bookworm main\n', 'deb cdrom:[Debian 12]/ bookworm main\n'],
  },
  reach: 'section',
  visit: {
    'entry:bad-uri'({ fault }, context) {
      const { span } = fault!;
      const word = context.analysis.document.text.slice(span.start, span.end);
      const host = /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(word);
      const message = host
        ? `"${word}" has no scheme; write "https://" before it.`
        : `"${word}" stands where the URI belongs; the URI is missing.`;
      context.report(span, message, {
        fixes: host
          ? [{ title: 'Write "https://"', safety: 'suggested', edits: [insertion(span.start, 'https://')] }]
          : [],
      });
    },
    'entry:no-uri'({ fault, form }, context) {
      const message = form === 'line' ? 'The URI of the archive is missing.' : 'The stanza lacks "URIs".';
      context.report(fault!.span, message);
    },
  },
});
