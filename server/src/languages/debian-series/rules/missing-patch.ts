import { removeLines } from '../../../core/deb822/edits.ts';
import { defineRule } from '../define-rule.ts';

/** Finds names of patches that are not there, and paths that lead out of the folder. */
export default defineRule({
  id: 'debian-series/missing-patch',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A line names a patch that is not there or lies elsewhere, or a patch in the folder is named by no line.',
  why: 'dpkg-source applies the patches in this order when it unpacks the package, and stops where one is missing. It refuses a path with `../` in it. A patch that no line names is never applied: name it, or note in a comment why it is not.',
  references: [
    'Dpkg::Source::Quilt (libdpkg-perl 1.21.22)',
    'lintian: quilt-series-references-non-existent-patch, patch-file-present-but-not-mentioned-in-series',
  ],
  examples: {
    invalid: [
      { code: 'fix.patch\n../x.patch\n', fixed: 'fix.patch\n' },
      { code: 'gone.patch\n', path: '/srv/hello/debian/patches/series', fixed: '' },
    ],
    valid: ['fix.patch\n# later.patch\nfeature/x.patch -p1\n'],
  },
  visit: {
    patch(patch, context) {
      const { document, stateOf } = context.analysis;
      const fixes = () => {
        const edits = [removeLines(document.text, patch)];
        return [{ title: 'Remove the line', safety: 'suggested' as const, edits }];
      };
      if (/(?:^|\/)\.\.\//.test(patch.name)) {
        context.report(patch.nameSpan, 'The path leads out of debian/patches; dpkg-source refuses it.', {
          fixes: fixes(),
        });
      } else if (stateOf(patch) === 'missing') {
        context.report(patch.nameSpan, `There is no file "${patch.name}" in debian/patches.`, {
          severity: 'warning',
          fixes: fixes(),
        });
      }
    },
    end(context) {
      const { unused, document, patches } = context.analysis;
      const place = patches.at(-1)?.nameSpan ?? { start: 0, end: document.text.length };
      for (const name of unused()) {
        context.report(place, `"${name}" lies in this folder but is not in the series, so it is never applied.`, {
          severity: 'info',
        });
      }
    },
  },
});
