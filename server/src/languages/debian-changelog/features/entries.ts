import { nextVersion } from '../../../core/debian-version/next.ts';
import { findPerlVersionFault } from '../../../core/debian-version/version.ts';
import type { Refactoring } from '../../../core/features/refactoring.ts';
import { insertion, replacement } from '../../../core/text/edit.ts';
import { overlaps, type Span } from '../../../core/text/span.ts';
import type { ChangelogAnalysis } from '../analysis/analyse.ts';
import { formatDate } from '../parse/date.ts';

/**
 * On the newest entry: a new one above it, or its release where it is UNRELEASED.
 * @param now milliseconds since 1970, in place of the analysis’s own
 */
export function entryRefactorings(
  { root, document, now: clock }: ChangelogAnalysis,
  span: Span,
  now = clock,
): Refactoring[] {
  const [entry] = root.entries;
  if (entry?.heading === undefined || entry.trailer === undefined || !overlaps(entry, span)) return [];
  const { heading, trailer } = entry;
  const unreleased = heading.suites.find((suite) => suite.text === 'UNRELEASED');
  const date = formatDate(now);
  if (unreleased !== undefined) {
    const edits = [replacement(unreleased, 'unstable'), replacement(trailer.date, date)];
    return [{ title: 'Release to unstable with the date of now', edits }];
  }
  if (findPerlVersionFault(heading.version.text) !== undefined) return [];
  const version = nextVersion(heading.version.text, 'revision');
  const lineEnd = document.text.includes('\r\n') ? '\r\n' : '\n';
  const lines = [
    `${heading.package.text} (${version}) UNRELEASED; urgency=medium`,
    '',
    '  * Describe the change.',
    '',
    ` -- ${trailer.name.text} <${trailer.mail.text}>  ${date}`,
    '',
    '',
  ];
  return [{ title: `New entry for ${version}`, edits: [insertion(heading.start, lines.join(lineEnd))] }];
}
