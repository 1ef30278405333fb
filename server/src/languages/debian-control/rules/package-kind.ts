import type { Deb822Stanza } from '../../../core/deb822/tree.ts';
import { fieldOf, joinedValue, nameSpan, valueByKey, valueSpan } from '../../../core/deb822/values.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { sectionsByName } from '../schema/imported/packages.ts';

const patterns = sectionsByName.map(([pattern, section]) => [new RegExp(pattern), section] as const);

/** Finds packages whose names say another kind than their fields. */
export default defineRule({
  id: 'debian-control/package-kind',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A package has a name of one kind, and a section, priority or architecture of another.',
  why: 'The archive files packages by rules for their names: `-doc` in doc, `lib…-dev` in libdevel, `python3-…` in python. Documentation is the same for all architectures. A transitional package belongs in oldlibs and is optional, so that tools can find and remove it.',
  references: ['Debian Policy 2.4 and 2.5', 'fields/name_section_mappings (lintian 2.116)'],
  examples: {
    invalid: [
      {
        code: 'Source: a\nSection: net\n\nPackage: liba-dev\nSection: net\nArchitecture: any\n',
        fixed: 'Source: a\nSection: net\n\nPackage: liba-dev\nSection: libdevel\nArchitecture: any\n',
      },
      'Source: a\nSection: net\n\nPackage: a-doc\nSection: doc\nArchitecture: any\n',
      'Source: a\nSection: net\n\nPackage: a-dbg\nSection: debug\nArchitecture: any\n',
      {
        code: 'Source: a\nSection: net\n\nPackage: bb\nSection: net\nArchitecture: all\nDescription: transitional package\n This can be removed.\n',
        fixed:
          'Source: a\nSection: net\n\nPackage: bb\nSection: oldlibs\nArchitecture: all\nDescription: transitional package\n This can be removed.\n',
      },
    ],
    valid: [
      'Source: a\nSection: net\n\nPackage: liba-dev\nSection: libdevel\nArchitecture: any\n\nPackage: a-doc\nSection: doc\nArchitecture: all\n',
      'Source: a\nSection: perl\n\nPackage: liba-perl\nArchitecture: all\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source' || analysis.kindOf(stanza) !== 'binary' || analysis.choice.template) return;
      const { text } = analysis.document;
      const nameField = fieldOf(stanza, 'package');
      const name = nameField === undefined ? '' : joinedValue(text, nameField);
      if (nameField === undefined || !/^[a-z0-9][a-z0-9+.-]+$/.test(name) || name.includes('-dev-')) return;
      const [source] = analysis.root.stanzas;
      const section = sectionOf(stanza, source, text);
      const place = fieldOf(stanza, 'section');
      const span = place === undefined ? valueSpan(text, nameField) : valueSpan(text, place);
      const isUdeb = /-udeb$/.test(name) || /udeb/.test(valueByKey(text, stanza, 'package-type'));
      const report = (message: string, wanted: string, severity: 'info' | 'warning' = 'info') => {
        const area = /^.*\//.exec(section)?.[0] ?? '';
        context.report(span, message, {
          severity,
          fixes:
            place === undefined
              ? []
              : [
                  {
                    title: `Change to ${area}${wanted}`,
                    safety: 'suggested',
                    edits: [replacement(span, area + wanted)],
                  },
                ],
        });
      };
      const own = section.replace(/^.*\//, '');
      const transitional = /\btransitional\b.*\bpackage\b|\bdummy\b.*\bpackage\b/i.test(
        valueByKey(text, stanza, 'description').split('\n', 1)[0] ?? '',
      );
      if (/-dbg(?:sym)?$/.test(name) && !isUdeb && !transitional) {
        const message = name.endsWith('-dbgsym')
          ? 'debhelper makes packages of this name itself; another one stands in their way.'
          : 'debhelper makes a package of debugging symbols (-dbgsym) by itself; this one is needed no more.';
        context.report(valueSpan(text, nameField), message);
      }
      if (section === '' || isUdeb) return;
      if (transitional) {
        if (own !== 'oldlibs') report('A transitional package belongs in the section "oldlibs".', 'oldlibs', 'warning');
      } else {
        const wanted = patterns.find(([pattern]) => pattern.test(name))?.[1];
        if (wanted !== undefined && wanted !== own && !['oldlibs', 'debian-installer', 'metapackages'].includes(own)) {
          report(`A package of the name "${name}" belongs in the section "${wanted}", not "${own}".`, wanted);
        }
      }
      const architecture = fieldOf(stanza, 'architecture');
      if (architecture === undefined || !/-docs?$/.test(name)) return;
      if (joinedValue(text, architecture) === 'any') {
        const where = valueSpan(text, architecture);
        context.report(where, 'Documentation is the same for every architecture.', {
          severity: 'warning',
          fixes: [{ title: 'Change to all', safety: 'suggested', edits: [replacement(where, 'all')] }],
          related: [{ span: nameSpan(nameField), message: 'the name of a package of documentation' }],
        });
      }
    },
  },
});

function sectionOf(stanza: Deb822Stanza, source: Deb822Stanza | undefined, text: string): string {
  const own = valueByKey(text, stanza, 'section');
  const value = own !== '' || source === undefined ? own : valueByKey(text, source, 'section');
  return /^[\w/+-]+$/.test(value) ? value : '';
}
