import { architectures, foreignArchitectures } from '../../../core/debian-architectures/names.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { listWords } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

/** Finds lists of architectures that leave a test out everywhere. */
export default defineRule({
  id: 'debian-tests-control/architecture',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`Architecture` names `all` or one that nobody has, or mixes architectures with such that are ruled out.',
  why: 'A test runs on a machine of some architecture, so `all` means nothing here, and autopkgtest skips the test. A list either says where the test runs, or with `!` where it does not.',
  references: ['testdesc.py (autopkgtest 5.28)'],
  examples: {
    invalid: [
      { code: 'Tests: a\nArchitecture: amd64 aarch64\n', fixed: 'Tests: a\nArchitecture: amd64 arm64\n' },
      'Tests: a\nArchitecture: amd64arm64\n',
      'Tests: a\nArchitecture: all\n',
      'Tests: a\nArchitecture: amd64 !i386\n',
    ],
    valid: ['Tests: a\nArchitecture: any linux-any\n\nTests: b\nArchitecture: !i386 !armhf\n'],
  },
  reach: 'section',
  visit: {
    'field:architecture'(field, context) {
      const words = listWords(context.analysis.document.text, field);
      const all = words.find(({ text }) => text === 'all');
      if (all !== undefined)
        context.report(all, 'A test never runs on "all"; autopkgtest skips it. Leave the field out for everywhere.');
      for (const word of words) {
        const name = word.text.replace(/^!/, '');
        if (architectures.has(name) || /[-${}@]/.test(name)) continue;
        const meant = foreignArchitectures.get(name.toLowerCase()) ?? nearest(name, architectures);
        const span = { start: word.end - name.length, end: word.end };
        context.report(
          span,
          `Debian knows no architecture "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
          {
            fixes:
              meant === undefined
                ? []
                : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
          },
        );
      }
      const [first] = words;
      const other = words.find(({ text }) => text.startsWith('!') !== first?.text.startsWith('!'));
      if (other !== undefined) context.report(other, 'A list has "!" before each name or before none.');
    },
  },
});
