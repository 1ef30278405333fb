import type { Refactoring } from '../../../core/features/refactoring.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { Span } from '../../../core/text/span.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { MOZILLA_PROFILES, mozillaProfile } from '../tls/mozilla.ts';
import { planProfile } from '../tls-config/plan-profile.ts';
import { profileTitle } from '../tls-config/profile-directives.ts';
import { profileScopeAt, speaksTls } from '../tls-config/profile-scope.ts';

/**
 * Rewrites the TLS settings around an offset to a profile of Mozilla's: those of the server block there, or else of the
 * http, stream or mail block, or of a fragment.
 * @param options `profile` is `modern`, `intermediate` or `old`
 * @returns no edit where the block is as the profile wants it
 * @throws Error with a sentence for the person when it can't be done there
 */
export function applyProfile(
  analysis: NginxAnalysis,
  offset: number,
  options: Readonly<Record<string, unknown>>,
): readonly TextEdit[] {
  const profile = mozillaProfile(String(options.profile));
  if (profile === undefined) {
    const names = MOZILLA_PROFILES.map(({ name }) => name).join(', ');
    throw new Error(`Mozilla has no TLS profile "${String(options.profile)}"; there are ${names}.`);
  }
  const scope = profileScopeAt(analysis, offset);
  if (scope === undefined) throw new Error('Put the cursor into a server block, or into a file with TLS settings.');
  if (scope.view !== undefined && !speaksTls(scope.view)) {
    throw new Error('This server does not speak TLS: none of its listen lines says "ssl".');
  }
  return planProfile(analysis, scope, profile);
}

/** The profiles as refactorings, where the cursor is in a server that speaks TLS. */
export function profileRefactorings(analysis: NginxAnalysis, span: Span): readonly Refactoring[] {
  const scope = profileScopeAt(analysis, span.start);
  if (scope?.view === undefined || !speaksTls(scope.view) || analysis.root.template) return [];
  return MOZILLA_PROFILES.flatMap((profile) => {
    try {
      const edits = planProfile(analysis, scope, profile);
      return edits.length === 0 ? [] : [{ title: `Apply Mozilla profile: ${profileTitle(profile)}`, edits }];
    } catch {
      // A profile that can't be applied here is not offered; the command says why.
      return [];
    }
  });
}
