import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds lines of a stanza that lost their colon. */
export default defineRule({
  id: 'apt-sources/missing-colon',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A line of a stanza has no colon, and with it a needed field is lost.',
  why: 'apt looks for the next colon, wherever it is: a line without one takes the next field with it. Lines that continue a value begin with a blank.',
  references: ['deb822(5)', 'apt-pkg/tagfile.cc (apt 2.6.1)'],
  examples: {
    invalid: [
      {
        code: 'Types deb\nURIs: https://mirror.example.org/debian\nSuites: bookworm\nComponents: main\n',
        path: '/etc/apt/sources.list.d/x.sources',
        fixed: 'Types: deb\nURIs: https://mirror.example.org/debian\nSuites: bookworm\nComponents: main\n',
      },
    ],
    valid: ['Types: deb\nURIs: https://mirror.example.org/debian\nSuites: bookworm\nComponents: main\n'],
  },
  reach: 'section',
  visit: {
    'entry:no-colon'({ fault }, context) {
      const { span } = fault!;
      const word = /^[A-Za-z-]+(?=[ \t])/.exec(context.analysis.document.text.slice(span.start, span.end))?.[0];
      context.report(span, 'This line has no colon; apt takes the next field for a part of it.', {
        fixes:
          word === undefined
            ? []
            : [
                {
                  title: `Write a colon behind "${word}"`,
                  safety: 'suggested',
                  edits: [insertion(span.start + word.length, ':')],
                },
              ],
      });
    },
  },
});
