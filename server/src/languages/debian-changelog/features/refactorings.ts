import { type Suite, suites } from '../../../core/debian-suites/suites.ts';
import { type NextKind, nextVersion } from '../../../core/debian-version/next.ts';
import { findPerlVersionFault } from '../../../core/debian-version/version.ts';
import type { Refactoring } from '../../../core/features/refactoring.ts';
import { replacement } from '../../../core/text/edit.ts';
import { overlaps, type Span } from '../../../core/text/span.ts';
import type { ChangelogAnalysis } from '../analysis/analyse.ts';
import { entryRefactorings } from './entries.ts';

const kinds: readonly (readonly [NextKind, string])[] = [
  ['revision', 'next revision'],
  ['nmu', 'non-maintainer upload'],
  ['upstream-rc', 'release candidate of upstream'],
];

/** On an entry's version: the versions that may come next; on the newest entry: a new one, or its release. */
export function refactorings(analysis: ChangelogAnalysis, span: Span): Refactoring[] {
  return [...versionRefactorings(analysis, span), ...entryRefactorings(analysis, span)];
}

/** The two newest releases that still get updates. */
function releasesOf(now: number): readonly Suite[] {
  const today = new Date(now).toISOString().slice(0, 10);
  return suites
    .filter(({ vendor, released, lts }) => vendor === 'debian' && released !== '' && released <= today && lts >= today)
    .slice(-2)
    .toReversed();
}

function versionRefactorings({ root, now }: ChangelogAnalysis, span: Span): Refactoring[] {
  const version = root.entries.find((entry) => overlaps(entry, span))?.heading?.version;
  if (version === undefined || !overlaps(version, span)) return [];
  if (findPerlVersionFault(version.text) !== undefined) return [];
  const offer = (kind: NextKind, words: string, release?: string): Refactoring => {
    const next = nextVersion(version.text, kind, release);
    return { title: `Change the version to ${next} (${words})`, edits: [replacement(version, next)] };
  };
  return [
    ...kinds.map(([kind, words]) => offer(kind, words)),
    ...releasesOf(now).flatMap(({ version: release, codename }) => [
      offer('stable-update', `update of Debian ${release}, ${codename}`, release),
      offer('backport', `backport for Debian ${release}, ${codename}`, release),
    ]),
  ];
}
