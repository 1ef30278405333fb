import { joinedValue, valueSpan } from '../../../core/deb822/values.ts';
import { defineRule } from '../define-rule.ts';

const sourceFormat = /^(\d+)(?:\.\d+)?(?:\s+\(([a-z0-9]+)\))?$/;
const variants = ['native', 'quilt', 'git', 'bzr', 'custom'];

/** Whether dpkg-source has a reader of the format. */
function isKnown(value: string): boolean {
  const [, major = '', variant] = sourceFormat.exec(value) ?? [];
  return variant === undefined ? major === '1' || major === '2' : major === '3' && variants.includes(variant);
}

/** Finds formats that nobody reads. */
export default defineRule({
  id: 'debian-control/file-format',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'The `Format` of a .dsc file is not known.',
  why: 'dpkg-source chooses by `Format` how it unpacks a source package, and unpacks none whose format it does not know.',
  references: ['dsc(5)', 'Dpkg::Source::Format (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [{ code: 'Format: 3.0 (qilt)\nSource: hello\n', path: '/srv/hello_1.dsc' }],
    valid: [{ code: 'Format: 3.0 (quilt)\nSource: hello\n', path: '/srv/hello_1.dsc' }],
  },
  reach: 'section',
  visit: {
    'field:format'(field, context) {
      const { choice, document } = context.analysis;
      const value = joinedValue(document.text, field);
      if (choice.kind !== 'dsc' || /[@${}]/.test(value) || isKnown(value)) return;
      const known = '1.0, 2.0 and 3.0 with (native), (quilt), (git), (bzr) or (custom)';
      context.report(valueSpan(document.text, field), `dpkg-source knows no format "${value}", but ${known}.`, {
        severity: choice.certain && !choice.template ? 'error' : 'warning',
      });
    },
  },
});
