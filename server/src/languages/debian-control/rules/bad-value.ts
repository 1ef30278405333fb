import { fieldOf, joinedValue, valueSpan } from '../../../core/deb822/values.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';

const values: Readonly<Record<string, readonly string[]>> = {
  'multi-arch': ['same', 'foreign', 'allowed', 'no'],
  essential: ['yes', 'no'],
  protected: ['yes', 'no'],
  important: ['yes', 'no'],
  'build-essential': ['yes', 'no'],
  'package-type': ['deb', 'udeb'],
  'xc-package-type': ['deb', 'udeb'],
};

/** Finds values that a field cannot have. */
export default defineRule({
  id: 'debian-control/bad-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A field has a value that is not one of the few it can have.',
  why: 'Fields such as `Multi-Arch` and `Essential` know a fixed set of words; another one is refused when the package is built or installed, or counts as unset. `Multi-Arch: same` makes no sense for a package that is the same everywhere.',
  references: ['deb-control(5)'],
  examples: {
    invalid: [
      {
        code: 'Source: a\n\nPackage: a\nArchitecture: any\nMulti-Arch: foriegn\n',
        fixed: 'Source: a\n\nPackage: a\nArchitecture: any\nMulti-Arch: foreign\n',
      },
      'Source: a\n\nPackage: a\nArchitecture: all\nMulti-Arch: same\n',
      'Source: a\nRules-Requires-Root: maybe\n',
    ],
    valid: [
      'Source: a\nRules-Requires-Root: no\n\nPackage: a\nArchitecture: any\nMulti-Arch: same\n',
      'Source: a\nRules-Requires-Root: dpkg/target-subcommand binary-targets\n',
    ],
  },
  reach: 'section',
  visit: {
    field(field, context) {
      const { choice, document } = context.analysis;
      const allowed = Object.hasOwn(values, field.key) ? values[field.key]! : undefined;
      if (allowed === undefined || choice.kind !== 'source') return;
      const value = joinedValue(document.text, field);
      if (value === '' || allowed.includes(value) || /[@${]/.test(value)) return;
      const span = valueSpan(document.text, field);
      const meant = nearest(value, allowed);
      context.report(span, `"${value}" is not one of ${allowed.join(', ')}.`, {
        fixes:
          meant === undefined
            ? []
            : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
      });
    },
    stanza(stanza, context) {
      const { choice, document } = context.analysis;
      if (choice.kind !== 'source') return;
      const multi = fieldOf(stanza, 'multi-arch');
      const architecture = fieldOf(stanza, 'architecture');
      if (multi === undefined || architecture === undefined) return;
      if (joinedValue(document.text, multi) !== 'same' || joinedValue(document.text, architecture) !== 'all') return;
      context.report(
        valueSpan(document.text, multi),
        '"same" makes no sense for a package that is the same for all architectures.',
      );
    },
    'field:rules-requires-root'(field, context) {
      const { text } = context.analysis.document;
      const value = joinedValue(text, field);
      if (value === '' || value === 'no' || /[@${]/.test(value)) return;
      const words = value.split(/\s+/);
      if (words.every((word) => word === 'binary-targets' || /^[\w.+-]+(\/[\w.+-]+)+$/.test(word))) return;
      context.report(
        valueSpan(text, field),
        '"Rules-Requires-Root" is "no", "binary-targets", or keywords with a slash.',
      );
    },
  },
});
