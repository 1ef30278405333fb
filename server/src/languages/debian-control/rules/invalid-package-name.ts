import type { Deb822Field } from '../../../core/deb822/tree.ts';
import { joinedValue, valueSpan } from '../../../core/deb822/values.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { ControlAnalysis, StanzaKind } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

function check(field: Deb822Field, context: RuleContext<ControlAnalysis>, wanted: StanzaKind): void {
  const { analysis } = context;
  const { text } = analysis.document;
  const stanza = analysis.stanzaAt(field.start);
  if (analysis.choice.kind !== 'source' || stanza === undefined || analysis.kindOf(stanza) !== wanted) return;
  if (field.valueStart === field.nameEnd) return;
  const name = joinedValue(text, field);
  const span = valueSpan(text, field);
  const severity = analysis.choice.template || /[@{]/.test(name) ? 'warning' : 'error';
  if (name === '') context.report(span, 'A package needs a name.', { severity });
  else if (/[^-+.0-9a-z]/.test(name)) {
    const bad = /[^-+.0-9a-z]/u.exec(name)![0];
    const shown = bad === '\n' ? 'a line end' : `"${bad}"`;
    context.report(span, `A package name has only small letters, digits and "+ - ."; ${shown} is not allowed.`, {
      severity,
    });
  } else if (!/^[0-9a-z]/.test(name)) {
    context.report(span, 'A package name begins with a small letter or a digit.', { severity });
  }
}

/** Finds names that no package can have. */
export default defineRule({
  id: 'debian-control/invalid-package-name',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'The name of a source or binary package has characters that dpkg refuses.',
  why: 'A name has small letters, digits, `+`, `-` and `.`, and begins with a letter or a digit. Policy also asks for two characters at least.',
  references: ['Debian Policy 5.6.1 and 5.6.7', 'Dpkg::Package (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: ['Source: Hello\n', 'Source: hello\n\nPackage: hello_dev\nArchitecture: any\n'],
    valid: ['Source: hello\n\nPackage: libhello++0.9-dev\nArchitecture: any\n'],
  },
  reach: 'section',
  visit: {
    'field:source': (field, context) => check(field, context, 'source'),
    'field:package': (field, context) => check(field, context, 'binary'),
  },
});
