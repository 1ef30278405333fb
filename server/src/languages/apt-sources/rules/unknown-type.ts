import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import type { EntryNode } from '../parse/tree.ts';
import { findStanzaField } from '../schema/options.ts';

/** Whether a word is the head of a stanza's field, in a file of lines. */
const isFieldName = (word: string): boolean => word.endsWith(':') && findStanzaField(word.slice(0, -1)) !== undefined;

const startOf = (text: string, { start, end }: EntryNode): string => /^\S*/.exec(text.slice(start, end))![0];

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
      { code: 'Types: deb\nURIs: https://mirror.example.org/debian\n', path: '/etc/apt/sources.list.d/x.list' },
      {
        code: 'deb https://mirror.example.org/debian bookworm main\n',
        path: '/etc/apt/sources.list.d/x.sources',
      },
    ],
    valid: ['deb-src https://mirror.example.org/debian bookworm main\n'],
  },
  visit: {
    'entry:unknown-type'(entry, context) {
      const { fault } = entry;
      const { text } = context.analysis.document;
      const word = text.slice(fault!.span.start, fault!.span.end);
      if (entry.form === 'line' && isFieldName(word)) {
        const { entries } = context.analysis.root;
        const first = entries.find((other) => isFieldName(startOf(text, other)));
        if (first === entry)
          context.report(fault!.span, 'Stanzas belong in a file that ends in ".sources"; apt reads lines here.');
        return;
      }
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
      const { start, end } = fault!.span;
      const message =
        form === 'line'
          ? 'This is no entry of the form "deb URI suite component".'
          : /^deb(?:-src)?[ \t]/.test(context.analysis.document.text.slice(start, end))
            ? 'One-line entries belong in a file that ends in ".list"; apt reads stanzas here.'
            : 'The stanza lacks "Types"; apt stops here and reads none of the lists.';
      context.report(fault!.span, message);
    },
  },
});
