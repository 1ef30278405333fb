import { aliases, findSuite, isKnownSuite, type Suite, suites } from '../../../core/debian-suites/suites.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import type { Word } from '../parse/tree.ts';

type Vendor = Suite['vendor'];

const names = [...suites.map(({ codename }) => codename), ...aliases];

/** Finds suites of Debian and Ubuntu that are misspelt, and names that mean another release one day. */
export default defineRule({
  id: 'apt-sources/unknown-suite',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A suite looks like a misspelt release of Debian or Ubuntu, is one of the other distribution, or names a role such as `stable`.',
  why: 'apt finds no suite of a misspelt name and fetches nothing. `stable` and `oldstable` are whatever release has the role: on the day of a release, the next upgrade changes the whole system. Write the release’s own name.',
  references: ['distro-info-data 0.58', 'sources.list(5)'],
  examples: {
    invalid: [
      {
        code: 'deb https://mirror.example.org/debian bokworm-updates main\n',
        fixed: 'deb https://mirror.example.org/debian bookworm-updates main\n',
      },
      'deb https://mirror.example.org/debian stable main\n',
      'deb https://mirror.example.org/debian noble main\n',
      'deb https://mirror.example.org/ubuntu trixie main\n',
      'deb https://mirror.example.org/ubuntu stable main\n',
      'deb https://mirror.example.org/ubuntu noble-proposed-updates main\n',
      'deb https://mirror.example.org/debian trixie-proposed main\n',
    ],
    valid: [
      'deb https://mirror.example.org/debian trixie-backports main\n',
      'deb https://packages.example.org/apt stable main\n',
      'deb https://mirror.example.org/ubuntu noble-proposed main\n',
      'deb https://mirror.example.org/debian trixie-proposed-updates main\n',
      'deb https://mirror.example.org/ubuntu devel main\n',
      'deb https://packages.example.org/hello/debian noble main\n',
      'deb https://packages.example.org/apt bokworm main\n',
      'deb https://mirror.example.org/debian sid main\n',
    ],
  },
  reach: 'section',
  visit: {
    entry({ uris, suites: words, enabled }, context) {
      if (!enabled || !uris.some((uri) => /\/(?:debian|ubuntu)(?:-security)?\/?$/.test(uri.value))) return;
      for (const word of words) {
        const { value } = word;
        if (/^(?:old)*stable(?:[-/].*)?$/.test(value) && !uris.some((uri) => archiveVendor(uri.value) === 'ubuntu')) {
          context.report(word, `"${value}" is another release one day; write the name of the release.`, {
            severity: 'info',
          });
          continue;
        }
        const base = value.replace(/[-/].*$/, '');
        const foreign = judgeVendor(uris, value, base);
        if (foreign !== undefined) {
          context.report(word, foreign);
          continue;
        }
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

const titles = { debian: 'Debian', ubuntu: 'Ubuntu' } as const;

/** What each archive appends to the names of its releases. */
const pocketsOf: Readonly<Record<Vendor, RegExp>> = {
  debian: /^(?:updates|backports|backports-sloppy|proposed-updates|security|lts|volatile|pu)?$/,
  ubuntu: /^(?:updates|backports|proposed|security|commercial|partner)?$/,
};

/** Whose archive an address is. Others that lie deeper, such as `/virtualbox/debian`, have suites of their own. */
function archiveVendor(uri: string): Vendor | undefined {
  const path = /^[a-z+]+:\/\/[^/]+\/(?:pub\/|mirrors?\/)?(debian|ubuntu)(?:-security|-ports)?\/*$/;
  return path.exec(uri)?.[1] as Vendor | undefined;
}

/** Why an archive has no such suite, where it has those of the other distribution alone. */
function judgeVendor(uris: readonly Word[], suite: string, base: string): string | undefined {
  const vendors = new Set(uris.map((uri) => archiveVendor(uri.value)));
  const [vendor] = vendors;
  if (vendor === undefined || vendors.size > 1 || suite.endsWith('/')) return undefined;
  const release = findSuite(suite);
  if (release !== undefined && release.vendor !== vendor)
    return `"${base}" is a release of ${titles[release.vendor]}; this archive has those of ${titles[vendor]}.`;
  const role = (aliases as readonly string[]).includes(base);
  if (vendor === 'ubuntu' && role) return `Ubuntu has no suite "${base}"; write the name of a release.`;
  const pocket = suite.slice(base.length + 1);
  if (suite[base.length] !== '-' || (release === undefined && !role) || pocketsOf[vendor].test(pocket))
    return undefined;
  return `${titles[vendor]} has no "${base}-${pocket}".`;
}
