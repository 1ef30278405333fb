import { nameSpan } from '../../../core/deb822/values.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds build relations for a kind of package that the source does not build. */
export default defineRule({
  id: 'debian-control/build-field-use',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`Build-Depends-Indep` or `Build-Depends-Arch` stands in a source that builds no package of that kind.',
  why: 'The relations of `Build-Depends-Indep` hold while packages for all architectures are built, those of `Build-Depends-Arch` while the others are. Where there are none, nothing installs them.',
  references: ['Debian Policy 7.7'],
  examples: {
    invalid: [
      {
        code: 'Source: a\nBuild-Depends-Indep: b\n\nPackage: a\nArchitecture: any\n',
        fixed: 'Source: a\nBuild-Depends: b\n\nPackage: a\nArchitecture: any\n',
      },
      {
        code: 'Source: a\nBuild-Depends-Arch: b\n\nPackage: a\nArchitecture: all\n',
        fixed: 'Source: a\nBuild-Depends: b\n\nPackage: a\nArchitecture: all\n',
      },
    ],
    valid: [
      'Source: a\nBuild-Depends-Arch: b\nBuild-Depends-Indep: c\n\nPackage: a\nArchitecture: any\n\nPackage: a-doc\nArchitecture: all\n',
    ],
  },
  visit: {
    stanza({ fields }, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source' || analysis.choice.template) return;
      const asked = fields.filter(({ key }) => key === 'build-depends-indep' || key === 'build-depends-arch');
      if (asked.length === 0 || analysis.packages.size === 0) return;
      const kinds = [...analysis.packages.values()].map((other) => analysis.factsOf(other).architecture);
      if (kinds.some((kind) => kind === '' || /[@${]/.test(kind))) return;
      const plain = fields.some(({ key }) => key === 'build-depends');
      const isBuilt = { all: kinds.includes('all'), any: kinds.some((kind) => kind !== 'all') };
      for (const field of asked) {
        const indep = field.key === 'build-depends-indep';
        if (indep ? isBuilt.all : isBuilt.any) continue;
        const message = indep ? 'Nothing is built for all architectures' : 'Everything is built for all architectures';
        const edits = [replacement(nameSpan(field), 'Build-Depends')];
        context.report(nameSpan(field), `${message}, so that these relations hold for nothing.`, {
          fixes: plain ? [] : [{ title: 'Change to Build-Depends', safety: 'suggested', edits }],
        });
      }
    },
  },
});
