import { nameSpan } from '../../../core/deb822/values.ts';
import { defineRule } from '../define-rule.ts';

const longest = 5000;

/** Fields that grow with the package, and those that hold prose. */
const mayBeLong = new Set([
  'build-ids',
  'description',
  'package-list',
  'installed-build-depends',
  'checksums-sha256',
  'checksums-sha1',
  'files',
]);

/** Finds fields of so many characters that tools of the archive refuse them. */
export default defineRule({
  id: 'debian-control/long-field',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'A field has more than 5,000 characters.',
  why: 'Programs of the archive keep some fields in databases with short columns, and every `apt update` carries what stands in them to all users. Split the package, or move what repeats into a package of its own that others depend on.',
  references: ['lintian: field-too-long'],
  examples: {
    invalid: [`Source: a\nBuild-Depends: ${'a-long-name, '.repeat(500)}b\n`],
    valid: [`Source: a\n\nPackage: a\nArchitecture: any\nDescription: a\n ${'word '.repeat(1100)}\n`],
  },
  reach: 'section',
  visit: {
    field(field, context) {
      const { choice } = context.analysis;
      const length = field.end - field.valueStart;
      if (length <= longest || mayBeLong.has(field.key)) return;
      if (choice.kind !== 'source' && choice.kind !== 'binary' && choice.kind !== 'dsc') return;
      context.report(
        nameSpan(field),
        `The field has ${length} characters, and some tools take no more than ${longest}.`,
      );
    },
  },
});
