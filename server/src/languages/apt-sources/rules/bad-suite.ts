import { replacement } from '../../../core/text/edit.ts';
import { trimAtEnd } from '../../../core/text/trim.ts';
import { defineRule } from '../define-rule.ts';

/** Finds entries whose suite and components do not go together. */
export default defineRule({
  id: 'apt-sources/bad-suite',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The suite or its components are missing, or components follow a path.',
  why: 'A suite such as `bookworm` needs at least one component behind it, such as `main`. A suite that ends in a slash is a path instead, and no component may follow it. apt stops otherwise and uses none of the lists.',
  references: ['sources.list(5)', 'apt-pkg/sourcelist.cc (apt 2.6.1)'],
  examples: {
    invalid: [
      {
        code: 'deb https://mirror.example.org/debian bookworm/ main\n',
        fixed: 'deb https://mirror.example.org/debian bookworm main\n',
      },
      'deb https://mirror.example.org/debian bookworm\n',
      'deb https://mirror.example.org/debian\n',
      'Types: deb\nURIs: https://mirror.example.org/debian\nSuites: bookworm\n',
    ],
    valid: [
      'deb https://mirror.example.org/debian bookworm main\n',
      'deb https://mirror.example.org/packages ./\n',
      'Types: deb\nURIs: https://mirror.example.org/packages\nSuites: /\n',
    ],
  },
  reach: 'section',
  visit: {
    'entry:no-suite'({ fault, form }, context) {
      const message =
        form === 'line' ? 'The suite and the components are missing behind the URI.' : 'The stanza lacks "Suites".';
      context.report(fault!.span, message);
    },
    'entry:no-component'({ fault, form, suites }, context) {
      const message =
        form === 'line'
          ? `The suite "${suites[0]?.value ?? ''}" needs a component behind it, such as "main".`
          : 'The stanza lacks "Components", which a suite needs.';
      context.report(fault!.span, message);
    },
    'entry:component-behind-path'({ fault, suites }, context) {
      const suite = suites.find((word) => word.value.endsWith('/'))!;
      const name = trimAtEnd(suite.value, '/');
      const plain = name !== '' && !name.startsWith('.') && !name.startsWith('/');
      context.report(fault!.span, `"${suite.value}" is a path, since it ends in a slash; no component may follow it.`, {
        fixes: plain
          ? [{ title: `Change to the suite ${name}`, safety: 'suggested', edits: [replacement(suite, name)] }]
          : [],
      });
    },
  },
});
