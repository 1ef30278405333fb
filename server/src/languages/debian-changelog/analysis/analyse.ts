import { type Vendor, vendorOfSuite, vendorOfVersion } from '../../../core/debian-suites/vendor.ts';
import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { parseChangelog } from '../parse/parser.ts';
import type { ChangelogTree } from '../parse/tree.ts';

/** What is known about one changelog. */
export interface ChangelogAnalysis extends Analysis {
  readonly root: ChangelogTree;
  /** The time of the analysis, in milliseconds since 1970. */
  readonly now: number;
  /** Whose archive the package is for: as the settings or else the newest entries say; Debian where nothing tells. */
  readonly vendor: Vendor;
}

/** So many entries are asked for the vendor. */
const mostAsked = 5;

/** Reads a changelog. Never throws. */
export function analyseChangelog(input: AnalysisInput<ChangelogAnalysis>): ChangelogAnalysis {
  const { document, settings, previous, now = Date.now() } = input;
  const root = parseChangelog(document.text, previous && { text: previous.document.text, root: previous.root });
  const { vendor } = settings;
  const chosen = vendor === 'debian' || vendor === 'ubuntu' ? vendor : vendorOf(root);
  return { document, root, comments: root.comments, now, vendor: chosen };
}

/** A version says more than a suite: what Ubuntu takes over from Debian unchanged keeps `unstable` in the entries below. */
function vendorOf({ entries }: ChangelogTree): Vendor {
  for (const { heading } of entries.slice(0, mostAsked)) {
    if (heading === undefined) continue;
    const told =
      vendorOfVersion(heading.version.text) ?? heading.suites.map(({ text }) => vendorOfSuite(text)).find(Boolean);
    if (told !== undefined) return told;
  }
  return 'debian';
}
