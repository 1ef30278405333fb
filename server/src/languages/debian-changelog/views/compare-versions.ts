import { versionView } from '../../../core/debian-version/compare-view.ts';
import type { ChangelogAnalysis } from '../analysis/analyse.ts';

/** Compares the version of the entry under the cursor with the one below it. */
export const compareVersions = versionView<ChangelogAnalysis>(({ root }, offset) => {
  const versions = root.entries.flatMap(({ heading, end }) =>
    heading === undefined ? [] : [{ end, text: heading.version.text }],
  );
  const index = Math.max(
    0,
    versions.findIndex(({ end }) => offset <= end),
  );
  return [versions[index]?.text ?? '1.0~rc1-1', versions[index + 1]?.text ?? '1.0-1'];
});
