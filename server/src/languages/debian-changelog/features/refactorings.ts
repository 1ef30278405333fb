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
  ['stable-update', 'stable update for Debian 13'],
  ['backport', 'backport for Debian 13'],
  ['upstream-rc', 'release candidate of upstream'],
];

/** On an entry's version: the versions that may come next; on the newest entry: a new one, or its release. */
export function refactorings(analysis: ChangelogAnalysis, span: Span): Refactoring[] {
  return [...versionRefactorings(analysis, span), ...entryRefactorings(analysis, span)];
}

function versionRefactorings({ root }: ChangelogAnalysis, span: Span): Refactoring[] {
  const version = root.entries.find((entry) => overlaps(entry, span))?.heading?.version;
  if (version === undefined || !overlaps(version, span)) return [];
  if (findPerlVersionFault(version.text) !== undefined) return [];
  return kinds.map(([kind, words]) => {
    const next = nextVersion(version.text, kind);
    return { title: `Change the version to ${next} (${words})`, edits: [replacement(version, next)] };
  });
}
