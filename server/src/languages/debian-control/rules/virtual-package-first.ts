import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { virtualPackages } from '../schema/imported/packages.ts';
import { realProviders } from '../schema/package-advice.ts';

const asking = new Set(['depends', 'pre-depends', 'build-depends', 'build-depends-arch', 'build-depends-indep']);

/** Finds virtual packages without a real one before them. */
export default defineRule({
  id: 'debian-control/virtual-package-first',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A virtual package stands first among the alternatives.',
  why: 'Several packages provide it, and where none is installed yet apt has to choose one by itself; builds and installations then differ from machine to machine. Name the package that most people should get before it: `default-mta | mail-transport-agent`.',
  references: ['Debian Policy 7.5', 'fields/virtual-packages (lintian 2.116)'],
  examples: {
    invalid: [
      {
        code: 'Source: a\n\nPackage: a\nArchitecture: any\nDepends: mail-transport-agent\n',
        fixed: 'Source: a\n\nPackage: a\nArchitecture: any\nDepends: default-mta | mail-transport-agent\n',
      },
      'Source: a\n\nPackage: a\nArchitecture: any\nDepends: automaken\n',
      {
        code: 'Source: a\n\nPackage: a\nArchitecture: any\nRecommends: default-mta\n',
        fixed: 'Source: a\n\nPackage: a\nArchitecture: any\nRecommends: default-mta | mail-transport-agent\n',
      },
    ],
    valid: [
      'Source: a\n\nPackage: a\nArchitecture: any\nDepends: default-mta | mail-transport-agent, ${misc:Depends}\nSuggests: automaken\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source') return;
      for (const field of stanza.fields) {
        for (const { alternatives } of analysis.relationsOf(field, stanza)) {
          const [first] = alternatives;
          const name = first?.name?.text;
          if (first === undefined || name === undefined || first.fault !== undefined || first.variable) continue;
          if (name === 'default-mta') {
            if (alternatives.some((other) => other.name?.text === 'mail-transport-agent')) continue;
            const edits = [insertion(first.end, ' | mail-transport-agent')];
            context.report(first, '"default-mta" stands for one mail server; let any other serve too.', {
              severity: 'info',
              fixes: [{ title: 'Add "| mail-transport-agent"', safety: 'suggested', edits }],
            });
            continue;
          }
          if (!asking.has(field.key) || !virtualPackages.has(name) || name.startsWith('phpapi-')) continue;
          const real = realProviders.get(name);
          const title = `Put "${real}" before it`;
          context.report(
            first,
            `"${name}" is virtual; name the real package that most should get before it${real === undefined ? '.' : `, such as "${real}".`}`,
            {
              fixes:
                real === undefined || alternatives.length > 1
                  ? []
                  : [{ title, safety: 'suggested', edits: [insertion(first.start, `${real} | `)] }],
            },
          );
        }
      }
    },
  },
});
