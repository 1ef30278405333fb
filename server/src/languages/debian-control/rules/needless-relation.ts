import { defineRule } from '../define-rule.ts';
import { removeRelation } from '../edits.ts';
import { buildEssentialPackages, essentialPackages, metapackages } from '../schema/imported/packages.ts';

const asking = /depends|recommends|suggests/;

/** Finds relations to what is there anyway, and to packages that are made for people alone. */
export default defineRule({
  id: 'debian-control/needless-relation',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A relation asks for a package that is there anyway, or that no package should ask for.',
  why: 'Essential packages are on every system, and build-essential ones in every build: without a version the relation says nothing. Metapackages such as `mono-complete` are for people: they pull in much, and what they hold changes; ask for the parts that are needed.',
  references: ['Debian Policy 3.8, 4.2 and 7.2', 'fields/essential (lintian 2.116)'],
  examples: {
    invalid: [
      { code: 'Source: a\nBuild-Depends: make, b\n', fixed: 'Source: a\nBuild-Depends: b\n' },
      { code: 'Source: a\nBuild-Depends: b, build-essential\n', fixed: 'Source: a\nBuild-Depends: b\n' },
      {
        code: 'Source: a\n\nPackage: a\nArchitecture: any\nDepends: ${misc:Depends}, bash\n',
        fixed: 'Source: a\n\nPackage: a\nArchitecture: any\nDepends: ${misc:Depends}\n',
      },
      'Source: a\nBuild-Depends: mono-complete\n',
    ],
    valid: [
      'Source: a\nBuild-Depends: dpkg-dev (>= 1.22.5), g++ (>= 4:12), bash:any\n\nPackage: a\nArchitecture: any\nDepends: dpkg (>= 1.17.14)\nConflicts: tar\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source') return;
      const { text } = analysis.document;
      for (const field of stanza.fields) {
        if (!asking.test(field.key)) continue;
        const building = field.key.startsWith('build-');
        const groups = analysis.relationsOf(field, stanza);
        for (const group of groups) {
          const [relation, other] = group.alternatives;
          if (relation?.name === undefined || relation.fault !== undefined || other !== undefined) continue;
          const { name, version, variable, qualifier, architectures } = relation;
          if (variable || qualifier !== undefined) continue;
          if (metapackages.has(name.text) && !analysis.packages.has(name.text)) {
            const message = `"${name.text}" is a metapackage for people; ask for the parts that are needed.`;
            context.report(name, message, { severity: 'info' });
            continue;
          }
          const essential = essentialPackages.has(name.text);
          const inBuilds = building && (buildEssentialPackages.has(name.text) || name.text === 'build-essential');
          // Relations to these two have been renamed from elsewhere and carry a meaning.
          if (name.text === 'diffutils' || name.text === 'dash') continue;
          if (version !== undefined || architectures !== undefined || !(essential || inBuilds)) continue;
          const edit = removeRelation(text, groups, group);
          const where = essential ? 'Every system has' : 'Every build has';
          context.report(name, `${where} "${name.text}"; without a version the relation says nothing.`, {
            tags: ['unnecessary'],
            fixes: edit === undefined ? [] : [{ title: 'Remove it', safety: 'suggested', edits: [edit] }],
          });
        }
      }
    },
  },
});
