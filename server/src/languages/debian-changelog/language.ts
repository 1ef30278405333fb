import type { Language } from '../../core/language.ts';
import { newEntry } from './additions/new-entry.ts';
import { releaseEntry } from './additions/release-entry.ts';
import { analyseChangelog, type ChangelogAnalysis } from './analysis/analyse.ts';
import { sections } from './analysis/sections.ts';
import { complete } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { outline } from './features/outline.ts';
import { refactorings } from './features/refactorings.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import type { FaultNode } from './parse/tree.ts';
import { rules } from './rules/registry.generated.ts';
import { settings } from './schema/settings.ts';
import { compareVersions } from './views/compare-versions.ts';

/** debian/changelog. */
export const debianChangelog: Language<ChangelogAnalysis> = {
  id: 'debian-changelog',
  title: 'Debian changelog',
  recognition: {
    paths: ['**/debian/changelog', '**/debian/*.changelog', '**/changelog.Debian', '**/debian/changelog.*'],
    looksLike: (head) => /^\w[-+0-9a-z.]* \([^() \t\n]+\)[^\n;]*;[ \t]*urgency=\w/i.test(head),
  },
  settings,
  comment: { open: '#', close: '' },
  foldable: ['entry'],
  rules,
  triggers: [' ', '=', ';'],
  analyse: analyseChangelog,
  complete,
  hover,
  outline,
  semanticTokens,
  refactorings,
  views: [compareVersions],
  additions: [newEntry, releaseEntry],
  sections,
  nameOf: (node) => (node.kind === 'error' ? (node as FaultNode).fault : undefined),
  walk({ root }, visit) {
    for (const entry of root.entries) {
      if (visit(entry) === 'skip') continue;
      for (const child of entry.children) if (child.kind !== 'error') visit(child);
    }
    for (const fault of root.faults) visit(fault);
  },
};
