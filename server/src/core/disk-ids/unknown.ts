import type { Analysis } from '../language.ts';
import type { RuleContext } from '../rules/rule.ts';
import { argumentUuids } from './arguments.ts';
import type { KnownUuid } from './known.ts';
import { nearUuidFixes } from './near.ts';

/** An analysis that knows which identifiers of disks other files name. */
interface Knowing extends Analysis {
  readonly known: ReadonlyMap<string, KnownUuid> | undefined;
}

/** Reports the identifiers in kernel arguments that no other boot file names, and of which nobody needs to have heard. */
export function reportUnknownUuids(
  { analysis: { document, known }, report }: RuleContext<Knowing>,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  if (known === undefined) return;
  for (const { value, span, malformed } of argumentUuids(document.text.slice(start, end), start)) {
    // fstab seldom tells of partitions by their own identifiers.
    const partition = /PARTUUID=$/i.test(document.text.slice(Math.max(0, span.start - 9), span.start));
    if (malformed || partition || known.has(value.toLowerCase())) continue;
    report(span, 'No other boot file of the workspace names this UUID; is it that of an old disk?', {
      fixes: nearUuidFixes(value, span, known, () => []),
    });
  }
}
