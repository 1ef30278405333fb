import { suites } from '../../../core/debian-suites/suites.ts';
import type { InlayHint } from '../../../core/features/hints.ts';
import type { Span } from '../../../core/text/span.ts';
import type { SourcesAnalysis } from '../analysis/analyse.ts';
import { vendorOf } from '../analysis/archive.ts';

/** The release that has a role such as `stable` on a day (YYYY-MM-DD); undefined where the table does not say. */
export function releaseOf(role: string, today: string): string | undefined {
  const debian = suites.filter(({ vendor, version }) => vendor === 'debian' && version !== '');
  const current = debian.findLastIndex(({ released }) => released !== '' && released <= today);
  const index = current + (role === 'testing' ? 1 : -(role.match(/old/g)?.length ?? 0));
  return role === 'unstable' ? 'sid' : debian[index]?.codename;
}

/** Which release `stable` and its kin mean today. */
export function inlayHints({ root, today }: SourcesAnalysis, span: Span): InlayHint[] {
  const shown = root.entries.filter((entry) => entry.end >= span.start && entry.start <= span.end);
  return shown.flatMap(({ uris, suites: words }) => {
    const [uri] = uris;
    if (uri === undefined) return [];
    return words.flatMap((word) => {
      const role = /^(?:(?:old)*stable|testing)(?=$|[-/])/.exec(word.value)?.[0];
      if (role === undefined || vendorOf(uri.value, word.value) !== 'debian') return [];
      const codename = releaseOf(role, today);
      return codename === undefined
        ? []
        : [{ offset: word.end, label: ` = ${codename}`, tooltip: `${role} is ${codename} today` }];
    });
  });
}
