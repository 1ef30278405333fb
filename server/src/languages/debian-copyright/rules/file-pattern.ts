import { fieldOf } from '../../../core/deb822/values.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { hasTemplateMark } from '../../../core/text/templates.ts';
import { type PatternFault, patternFaults } from '../analysis/patterns.ts';
import { defineRule } from '../define-rule.ts';
import { header } from '../examples.ts';

const stanza = (files: string): string =>
  `${header}Files: *\nCopyright: 2024 A\nLicense: Expat\n The terms.\n\nFiles: ${files}\nCopyright: 2024 B\nLicense: Expat\n The terms.\n`;

const messages: Readonly<Record<PatternFault['kind'], string>> = {
  escape: 'A backslash stands before "*", "?" or another backslash only; the pattern matches nothing.',
  'trailing-slash': 'A pattern that ends in a slash matches no file; write "/*" for all that is below a folder.',
  leading: 'Patterns begin at the root of the source, without "./" or "/"; this one matches no file.',
  comma: 'Patterns are parted by blanks; the comma counts as a part of the name.',
  bracket: 'Only "*" and "?" are special in a pattern; this matches these very characters.',
};

/** Finds patterns that match no file, or not the files that they seem to. */
export default defineRule({
  id: 'debian-copyright/file-pattern',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A pattern in `Files` is written so that it cannot match what it should.',
  why: 'Patterns are parted by blanks and begin at the root of the source. Only `*` and `?` are special; both match slashes, so that `*.c` means every such file at any depth. A folder is written `folder/*`.',
  references: [
    'copyright-format 1.0, section 6.9',
    'lintian: invalid-escape-sequence-in-dep5-copyright, comma-separated-files-in-dep5-copyright',
  ],
  examples: {
    invalid: [
      { code: stanza('src/a.c, src/b.c'), fixed: stanza('src/a.c src/b.c') },
      { code: stanza('lib/'), fixed: stanza('lib/*') },
      { code: stanza('./lib/*'), fixed: stanza('lib/*') },
      stanza('a\\ b'),
      stanza('src/*.[ch]'),
    ],
    valid: [stanza('src/*.c debian/* a\\?b *'), stanza('foo?bar')],
  },
  reach: 'section',
  visit: {
    'field:files'(field, context) {
      const stanza = context.analysis.stanzaAt(field.start);
      if (stanza === undefined || fieldOf(stanza.node, 'files') !== field) return;
      for (const pattern of stanza.patterns) {
        if (hasTemplateMark(pattern.text)) continue;
        for (const fault of patternFaults(pattern.text)) {
          const span = { start: pattern.start + fault.start, end: pattern.start + fault.end };
          const fix = (title: string, edit: { start: number; end: number; newText: string }): Fix[] => [
            { title, safety: 'suggested', edits: [edit] },
          ];
          const fixes =
            fault.kind === 'comma'
              ? fix('Remove the comma', { ...span, newText: '' })
              : fault.kind === 'leading'
                ? fix('Begin at the root of the source', { ...span, newText: '' })
                : fault.kind === 'trailing-slash' && pattern.text !== '/'
                  ? fix('Match all that is below', { start: pattern.end, end: pattern.end, newText: '*' })
                  : [];
          const mild = fault.kind === 'bracket' ? { severity: 'info' as const } : {};
          context.report(span, messages[fault.kind], { fixes, ...mild });
        }
      }
    },
  },
});
