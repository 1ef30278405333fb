import type { DocumentLink } from '../../../core/features/hints.ts';
import type { NameOccurrence } from '../../../core/features/names.ts';
import type { ProfileAnalysis } from './analyse.ts';

/** The file of a profile, as a name: declared by the file itself, used by each profile that conflicts with it. */
const profileFile = 'profile';

/** Profiles by their paths, with what conflicts with them. */
export function profileNames({ document, conflicts }: ProfileAnalysis): readonly NameOccurrence[] {
  const files = new Set([document.path, ...conflicts.map(({ to }) => to)]);
  return [
    ...conflicts.map(
      ({ from, to, span }): NameOccurrence => ({ kind: profileFile, name: to, role: 'reference', path: from, span }),
    ),
    ...[...files].map(
      (path): NameOccurrence => ({
        kind: profileFile,
        name: path,
        role: 'declaration',
        path,
        span: { start: 0, end: 0 },
      }),
    ),
  ];
}

/** A profile is named by its file, and pam-auth-update remembers it by that name. */
export function checkProfileName(): string {
  return 'A profile is named by its file: rename the file, then the profiles that conflict with it.';
}

/** The profiles that this one excludes. */
export function profileLinks({ document, conflicts }: ProfileAnalysis): readonly DocumentLink[] {
  return conflicts
    .filter(({ from }) => from === document.path)
    .map(({ to, span }) => ({ span, path: to, tooltip: `Open ${to}` }));
}
