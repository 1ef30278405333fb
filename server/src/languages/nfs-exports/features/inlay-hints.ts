import type { InlayHint } from '../../../core/features/hints.ts';
import { clientType } from '../../../core/nfs/exports/client.ts';
import { flags } from '../../../core/nfs/exports/flags.ts';
import { overlaps, type Span } from '../../../core/text/span.ts';
import type { ExportsAnalysis } from '../analysis/analyse.ts';

/** What holds for a client without standing there: AUTH_SYS where no `sec=` says otherwise, and options from a `-` before it. */
export function inlayHints({ grants }: ExportsAnalysis, span: Span): readonly InlayHint[] {
  return grants.flatMap(({ entry, client, effective }): InlayHint[] => {
    if (!overlaps(client, span) || client.faults.length > 0 || clientType(client.name) === 'gss') return [];
    const before = entry.defaults.filter(({ start }) => start < client.start).flatMap(({ options }) => options.items);
    const flavours = effective.flavours.map(({ name }) => name).join(':');
    const own = client.options?.items.some(({ name }) => name === 'sec') === true;
    const rights = before.some(({ text }) => text === 'rw' || text === 'ro') && !ownRights(client.options?.items);
    const parts = [
      ...(own ? [] : [`sec=${flavours}`]),
      ...(rights ? [(effective.flags & flags.readOnly) === 0 ? 'rw' : 'ro'] : []),
    ];
    if (parts.length === 0) return [];
    const tooltip = effective.explicitFlavours
      ? 'From the options before this client.'
      : 'No sec= is said, so AUTH_SYS holds: the server believes whatever user a client claims to be.';
    return [{ offset: client.end, label: ` ${parts.join(',')}`, tooltip }];
  });
}

const ownRights = (items: readonly { readonly text: string }[] = []) =>
  items.some(({ text }) => text === 'rw' || text === 'ro');
