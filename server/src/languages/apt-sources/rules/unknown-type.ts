import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';

/** Finds entries of a type that apt does not know. */
export default defineRule({
  id: 'apt-sources/unknown-type',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An entry is neither `deb` nor `deb-src`.',
  why: 'apt knows the types `deb` for packages and `deb-src` for their sources, in small letters. It stops at anything else and reads none of the lists.',
  references: ['sources.list(5)', 'apt-pkg/sourcelist.cc (apt 2.6.1)'],
  examples: {
    invalid: [
      {
        code: 'dbe https://mirror.example.org/debian bookworm main\n',
        fixed: 'deb https://mirror.example.org/debian bookworm main\n',
      },
      {
        code: 'Types: deb-srk\nURIs: https://mirror.example.org/debian\nSuites: bookworm\nComponents: main\n',
        fixed: 'Types: deb-src\nURIs: https://mirror.example.org/debian\nSuites: bookworm\nComponents: main\n',
      },
      'bookworm\n',
    ],
    valid: ['deb-src https://mirror.example.org/debian bookworm main\n'],
  },
  visit: {
    'entry:unknown-type'({ fault }, context) {
      const { text } = context.analysis.document;
      const word = text.slice(fault!.span.start, fault!.span.end);
      const meant = nearest(word, ['deb', 'deb-src']);
      const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
      context.report(fault!.span, `apt knows no type "${word}"${hint === '' ? ', only "deb" and "deb-src".' : hint}`, {
        fixes:
          meant === undefined
            ? []
            : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(fault!.span, meant)] }],
      });
    },
    'entry:no-type'({ fault, form }, context) {
      const message =
        form === 'line'
          ? 'This is no entry of the form "deb URI suite component".'
          : 'The stanza lacks "Types"; apt stops here and reads none of the lists.';
      context.report(fault!.span, message);
    },
  },
});
