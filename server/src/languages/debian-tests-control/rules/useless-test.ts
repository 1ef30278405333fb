import type { Deb822Stanza } from '../../../core/deb822/tree.ts';
import { fieldOf, joinedValue, nameSpan } from '../../../core/deb822/values.ts';
import { listWords } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

/** Finds tests that can hardly fail. */
export default defineRule({
  id: 'debian-tests-control/useless-test',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A command runs in the background or does nothing, or no test of the file is more than superficial.',
  why: 'Whoever sees that the tests of a package pass trusts it. What runs in the background ends with success before it has done anything, and so does `true`. Where every test is `superficial`, a pass says little, and the archive’s software does not count it.',
  references: [
    'README.package-tests (autopkgtest 5.28)',
    'lintian: backgrounded-test-command, no-op-testsuite, superficial-tests',
  ],
  examples: {
    invalid: [
      'Test-Command: hello --version &\n',
      'Test-Command: /bin/true\n',
      'Tests: a\nRestrictions: superficial\n',
    ],
    valid: [
      'Test-Command: hello --version && hello --help\n',
      'Tests: a\nRestrictions: superficial\n\nTests: b\n',
      'Tests: a\n\nTest-Command: true\n',
    ],
  },
  visit: {
    end(context) {
      const { root, document } = context.analysis;
      const { text } = document;
      const [only, ...others] = root.stanzas;
      for (const stanza of root.stanzas) {
        const field = fieldOf(stanza, 'test-command');
        const command = field === undefined ? '' : joinedValue(text, field);
        if (field === undefined) continue;
        if (/(?:^|[^&])&$/.test(command)) {
          context.report(nameSpan(field), 'This command runs in the background, so the test passes whatever it does.');
        } else if (others.length === 0 && /^(?:\/bin\/)?true$/.test(command)) {
          context.report(nameSpan(field), 'The only test of the package does nothing; it passes always.');
        }
      }
      const markOf = (stanza: Deb822Stanza) => {
        const field = fieldOf(stanza, 'restrictions');
        return field === undefined ? undefined : listWords(text, field).find((word) => word.text === 'superficial');
      };
      const mark = only === undefined ? undefined : markOf(only);
      if (mark === undefined || !others.every((stanza) => markOf(stanza) !== undefined)) return;
      context.report(mark, 'Every test of the package is superficial, so that passing them says little.', {
        severity: 'info',
      });
    },
  },
});
