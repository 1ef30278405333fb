import { fieldOf } from '../../../core/deb822/values.ts';
import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds stanzas without the fields that dpkg needs to tell what they describe. */
export default defineRule({
  id: 'debian-control/missing-field',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stanza lacks `Source`, `Package` or `Architecture`.',
  why: 'The first stanza of debian/control describes the source package and begins with `Source`; each further one describes a binary package and needs `Package` and `Architecture`. dpkg refuses the file otherwise.',
  references: ['deb-src-control(5)', 'Dpkg::Control::Info (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: 'Source: hello\n\nPackage: hello\n', fixed: 'Source: hello\n\nPackage: hello\nArchitecture: any\n' },
      { code: 'Maintainer: A <a@example.org>\n\nPackage: hello\nArchitecture: any\n', path: '/srv/debian/control' },
    ],
    valid: ['Source: hello\n\nPackage: hello\nArchitecture: any\n'],
  },
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      const { choice, document } = analysis;
      const [first] = stanza.fields;
      if (choice.kind !== 'source' || first === undefined) return;
      const severity = choice.template ? ('warning' as const) : ('error' as const);
      const span = { start: first.start, end: Math.max(first.nameEnd, first.start + 1) };
      if (analysis.kindOf(stanza) === 'source') {
        if (fieldOf(stanza, 'source') !== undefined) return;
        context.report(span, 'The first stanza lacks "Source"; dpkg refuses the file.', { severity });
        return;
      }
      const name = fieldOf(stanza, 'package');
      if (name === undefined) context.report(span, 'The stanza lacks "Package"; dpkg refuses the file.', { severity });
      if (fieldOf(stanza, 'architecture') !== undefined) return;
      const edits = name === undefined ? [] : [insertion(lineBehind(document.text, name.end), 'Architecture: any\n')];
      const ended = name !== undefined && document.text.indexOf('\n', name.end) >= 0;
      const fix = { title: 'Add "Architecture: any"', safety: 'suggested' as const, edits };
      context.report(span, 'The stanza lacks "Architecture"; dpkg refuses the file.', {
        severity,
        fixes: ended ? [fix] : [],
      });
    },
  },
});

function lineBehind(text: string, offset: number): number {
  const lineFeed = text.indexOf('\n', offset);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}
