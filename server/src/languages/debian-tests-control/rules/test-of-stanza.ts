import { removeLines } from '../../../core/deb822/edits.ts';
import { fieldOf, nameSpan } from '../../../core/deb822/values.ts';
import { listWords } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

/** Finds stanzas that name no test, or a test in two ways. */
export default defineRule({
  id: 'debian-tests-control/test-of-stanza',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stanza has neither `Tests` nor `Test-Command`, both of them, or names its test wrongly.',
  why: 'Each stanza is about programs below debian/tests (`Tests`) or about one command (`Test-Command`), which `Features: test-name=NAME` gives a name. autopkgtest refuses the whole file otherwise.',
  references: ['testdesc.py (autopkgtest 5.28)'],
  examples: {
    invalid: [
      { code: 'Tests: a\nTest-Command: true\n', fixed: 'Tests: a\n' },
      'Depends: @\n',
      'Tests:\nDepends: @\n',
      'Tests: a\nFeatures: test-name=b\n',
      'Test-Command: true\nFeatures: test-name\n',
      'Test-Command: true\nFeatures: test-name=a, test-name=b\n',
    ],
    valid: ['Tests: a b,c\n\nTest-Command: hello --version\nFeatures: test-name=version\n'],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { text } = context.analysis.document;
      const [first] = stanza.fields;
      if (first === undefined) return;
      const tests = fieldOf(stanza, 'tests');
      const command = fieldOf(stanza, 'test-command');
      const features = fieldOf(stanza, 'features');
      if (tests === undefined && command === undefined) {
        context.report(nameSpan(first), 'This stanza has neither "Tests" nor "Test-Command".');
        return;
      }
      if (tests !== undefined && command !== undefined) {
        context.report(nameSpan(command), 'A stanza has "Tests" or "Test-Command", not both.', {
          related: [{ span: nameSpan(tests), message: 'the tests' }],
          fixes: [{ title: 'Remove the command', safety: 'suggested', edits: [removeLines(text, command)] }],
        });
      }
      if (tests !== undefined && listWords(text, tests).length === 0)
        context.report(nameSpan(tests), '"Tests" names no test.');
      const names = (features === undefined ? [] : listWords(text, features)).filter((word) =>
        /^test-name(?:=|$)/.test(word.text),
      );
      for (const [index, name] of names.entries()) {
        if (!name.text.includes('=')) context.report(name, 'The name is missing: "test-name=NAME".');
        else if (tests !== undefined) context.report(name, 'Programs have names already; "test-name" is for commands.');
        else if (index > 0) context.report(name, 'A command has one name.');
      }
    },
  },
});
