import { fieldOf } from '../../../core/deb822/values.ts';
import type { Severity } from '../../../core/rules/diagnostic.ts';
import { defineRule } from '../define-rule.ts';
import { addFieldBehind } from '../edits.ts';
import { policyVersions } from '../schema/policy-versions.ts';

/** Finds stanzas without the fields that Debian Policy asks for, though dpkg does not. */
export default defineRule({
  id: 'debian-control/missing-recommended-field',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stanza lacks a field that the archive asks for.',
  why: 'dpkg builds the package without it, with a warning or none; Debian’s archive refuses it, or nobody can tell whom to write to, what the package is, or which rules it follows.',
  references: ['Debian Policy 5.2', 'common/source-fields (lintian 2.116)'],
  examples: {
    invalid: [
      {
        code: 'Source: hello\nSection: misc\nMaintainer: A <a@example.org>\nBuild-Depends: debhelper-compat (= 13)\n\nPackage: hello\nArchitecture: any\nDescription: greets people\n A program.\n',
        fixed:
          'Source: hello\nSection: misc\nMaintainer: A <a@example.org>\nStandards-Version: 4.7.4\nBuild-Depends: debhelper-compat (= 13)\n\nPackage: hello\nArchitecture: any\nDescription: greets people\n A program.\n',
        path: '/srv/debian/control',
      },
      {
        code: 'Source: hello\nStandards-Version: 4.7.4\nMaintainer: A <a@example.org>\nSection: misc\n\nPackage: hello\nArchitecture: any\nMulti-Arch: foreign\n',
        path: '/srv/debian/control',
      },
    ],
    valid: [
      {
        code: 'Source: hello\nSection: misc\nMaintainer: A <a@example.org>\nStandards-Version: 4.7.4\n\nPackage: hello\nArchitecture: any\nDescription: greets people\n A program.\n',
        path: '/srv/debian/control',
      },
      'Source: hello\n\nPackage: hello\nArchitecture: any\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      const { choice, document } = analysis;
      const [first] = stanza.fields;
      // Whoever writes the file begins with these fields; the words about the others come when it has a name.
      if (choice.kind !== 'source' || !choice.certain || choice.template || first === undefined) return;
      if (stanza.fields.length < 3) return;
      const { text } = document;
      const span = { start: first.start, end: Math.max(first.nameEnd, first.start + 1) };
      const report = (name: string, why: string, severity: Severity = 'warning', value?: string) => {
        if (fieldOf(stanza, name.toLowerCase()) !== undefined) return;
        const anchor = fieldOf(stanza, 'maintainer') ?? first;
        context.report(span, `The stanza lacks "${name}": ${why}.`, {
          severity,
          fixes:
            value === undefined
              ? []
              : [
                  {
                    title: `Add "${name}: ${value}"`,
                    safety: 'suggested',
                    edits: [addFieldBehind(text, anchor, `${name}: ${value}`)],
                  },
                ],
        });
      };
      if (analysis.kindOf(stanza) === 'source') {
        report('Maintainer', 'nobody can tell whom to write to');
        report(
          'Standards-Version',
          'it says which version of Debian Policy was followed',
          'info',
          policyVersions[0]!.version,
        );
        const packages = [...analysis.packages.values()];
        if (packages.some((other) => !analysis.factsOf(other).hasSection)) {
          report('Section', 'the archive files packages by it', 'info');
        }
      } else report('Description', 'nobody can tell what the package is');
    },
  },
});
