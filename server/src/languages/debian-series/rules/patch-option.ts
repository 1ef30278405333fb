import { hasTemplateMark } from '../../../core/text/templates.ts';
import { defineRule } from '../define-rule.ts';

/** Finds options that dpkg-source does not apply. */
export default defineRule({
  id: 'debian-series/patch-option',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option other than `-p1` stands behind a patch.',
  why: 'quilt knows more options, dpkg-source does not: it applies every patch with `-p1`, and says that it may fail. Write the paths in the patch so that `-p1` fits (`quilt refresh -p1`).',
  references: ['Dpkg::Source::Quilt (libdpkg-perl 1.21.22)', 'lintian: quilt-patch-with-non-standard-options'],
  examples: {
    invalid: [{ code: 'a.patch -p0\n', fixed: 'a.patch\n' }],
    valid: ['a.patch -p1\nb.patch # -p0\n'],
  },
  visit: {
    patch({ options, optionsSpan, nameSpan }, context) {
      if (optionsSpan === undefined || options === '-p1' || hasTemplateMark(options)) return;
      const edits = [{ start: nameSpan.end, end: optionsSpan.end, newText: '' }];
      context.report(optionsSpan, 'dpkg-source applies patches with "-p1" only.', {
        fixes: [{ title: 'Remove the option', safety: 'suggested', edits }],
      });
    },
  },
});
