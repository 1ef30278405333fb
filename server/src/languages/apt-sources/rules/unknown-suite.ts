import { aliases, findSuite, isKnownSuite, suites } from '../../../core/debian-suites/suites.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';

const names = [...suites.map(({ codename }) => codename), ...aliases];

/** Finds suites of Debian and Ubuntu that are misspelt, and names that mean another release one day. */
export default defineRule({
  id: 'apt-sources/unknown-suite',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A suite looks like a misspelt release of Debian or Ubuntu, or names a role such as `stable`.',
  why: 'apt finds no suite of a misspelt name and fetches nothing. `stable` and `oldstable` are whatever release has the role: on the day of a release, the next upgrade changes the whole system. Write the release’s own name.',
  references: ['distro-info-data 0.58', 'sources.list(5)'],
  examples: {
    invalid: [
      {
        code: 'deb https://mirror.example.org/debian bokworm-updates main\n',
        fixed: 'deb https://mirror.example.org/debian bookworm-updates main\n',
      },
      'deb https://mirror.example.org/debian stable main\n',
    ],
    valid: [
      'deb https://mirror.example.org/debian trixie-backports main\n',
      'deb https://packages.example.org/apt stable main\n',
      'deb https://packages.example.org/apt bokworm main\n',
      'deb https://mirror.example.org/debian sid main\n',
    ],
  },
  visit: {
    entry({ uris, suites: words, enabled }, context) {
      if (!enabled || !uris.some((uri) => /\/(?:debian|ubuntu)(?:-security)?\/?$/.test(uri.value))) return;
      for (const word of words) {
        const { value } = word;
        if (/^(?:old)*stable(?:[-/].*)?$/.test(value)) {
          context.report(word, `"${value}" is another release one day; write the name of the release.`, {
            severity: 'info',
          });
          continue;
        }
        const base = value.replace(/[-/].*$/, '');
        if (value.endsWith('/') || isKnownSuite(value) || findSuite(base) !== undefined) continue;
        const meant = nearest(base, names);
        if (meant === undefined) continue;
        const right = `${meant}${value.slice(base.length)}`;
        const literal = context.analysis.document.text.startsWith(value, word.start);
        context.report(word, `No release is called "${base}"; did you mean "${meant}"?`, {
          fixes: literal
            ? [{ title: `Change to ${right}`, safety: 'suggested', edits: [replacement(word, right)] }]
            : [],
        });
      }
    },
  },
});
