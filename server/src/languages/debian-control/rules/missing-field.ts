import type { Deb822Field, Deb822Stanza } from '../../../core/deb822/tree.ts';
import { fieldOf, nameSpan } from '../../../core/deb822/values.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { requiredFields } from '../schema/required-fields.ts';

/** Finds stanzas without the fields that dpkg needs to tell what they describe. */
export default defineRule({
  id: 'debian-control/missing-field',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stanza lacks a field without which nobody can use it.',
  why: 'The first stanza of debian/control describes the source package and begins with `Source`; each further one describes a binary package and needs `Package` and `Architecture`. dpkg refuses the file otherwise. A .dsc, .changes, .buildinfo or Release file has fields of its own that its readers need: without them dpkg-source unpacks nothing, and apt warns of a Release file.',
  references: [
    'deb-src-control(5)',
    'dsc(5)',
    'deb-changes(5)',
    'deb-buildinfo(5)',
    'Dpkg::Control::Info (libdpkg-perl 1.21.22)',
  ],
  examples: {
    invalid: [
      { code: 'Source: hello\n\nPackage: hello\n', fixed: 'Source: hello\n\nPackage: hello\nArchitecture: any\n' },
      { code: 'Maintainer: A <a@example.org>\n\nPackage: hello\nArchitecture: any\n', path: '/srv/debian/control' },
      { code: 'Format: 1.0\nSource: hello\nMaintainer: A <a@example.org>\nVersion: 1.0\n', path: '/srv/hello.dsc' },
      { code: 'Suite: sid\nComponents: main\nArchitectures: amd64\n', path: '/srv/dists/sid/Release' },
    ],
    valid: ['Source: hello\n\nPackage: hello\nArchitecture: any\n'],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      const { choice, document } = analysis;
      const [first] = stanza.fields;
      if (first !== undefined && stanza === analysis.root.stanzas[0]) checkWhole(stanza, first, context);
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

/** Checks a file of one stanza. */
function checkWhole(
  stanza: Deb822Stanza,
  first: Deb822Field,
  { analysis, report }: RuleContext<ControlAnalysis>,
): void {
  const { choice } = analysis;
  const required = requiredFields.get(choice.kind);
  if (required === undefined) return;
  const lacks = (names: readonly string[]) => !names.some((name) => fieldOf(stanza, name.toLowerCase()) !== undefined);
  const shown = (names: readonly string[]) => names.map((name) => `"${name}"`).join(' or ');
  for (const names of required.must.filter(lacks)) {
    const severity = choice.certain && !choice.template ? ('error' as const) : ('warning' as const);
    report(nameSpan(first), `The file lacks ${shown(names)}; ${required.reader}.`, { severity });
  }
  const missing = required.should.filter(lacks).map(shown);
  if (missing.length > 0)
    report(nameSpan(first), `The format of this file asks for ${missing.join(', ')} too.`, { severity: 'warning' });
}

function lineBehind(text: string, offset: number): number {
  const lineFeed = text.indexOf('\n', offset);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}
