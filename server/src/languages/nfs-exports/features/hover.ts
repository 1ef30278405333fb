import type { Hover } from '../../../core/features/hover.ts';
import { anonymousExport } from '../../../core/nfs/exports/effective.ts';
import { findExportOption } from '../../../core/nfs/exports/keywords.ts';
import type { OptionNode } from '../../../core/nfs/exports/tree.ts';
import { flavourAliases, flavours, transports } from '../../../core/nfs/flavours.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import type { ExportsAnalysis } from '../analysis/analyse.ts';
import { describeEffective } from './effective-text.ts';

/** What the path, client or option at an offset means. */
export function hover(analysis: ExportsAnalysis, offset: number): Hover | undefined {
  const entry = analysis.root.entries.find((candidate) => touches(candidate, offset));
  if (entry === undefined) return undefined;
  const option = [...entry.clients, ...entry.defaults]
    .flatMap((owner) => owner.options?.items ?? [])
    .find((item) => touches(item, offset) && item.end > item.start);
  if (option !== undefined) return hoverOption(option);
  const client = entry.clients.find((candidate) => touches(candidate, offset));
  if (client !== undefined)
    return { span: client, markdown: describeEffective(client.name, analysis.grantOf(client).effective) };
  if (!touches(entry.path, offset)) return undefined;
  const parts = analysis.grants
    .filter((grant) => grant.entry === entry)
    .map(({ client: { name }, effective }) => describeEffective(name, effective));
  if (entry.anonymous) parts.push(describeEffective('*', anonymousExport(entry)));
  return { span: entry.path, markdown: parts.slice(0, 20).join('\n\n---\n\n') };
}

function hoverOption(option: OptionNode): Hover | undefined {
  const entry = findExportOption(option.name);
  if (entry === undefined) return undefined;
  const known = option.name === 'sec' ? flavours : option.name === 'xprtsec' ? transports : [];
  const meanings = (option.value ?? '').split(':').flatMap((word) => {
    const meaning = known.find(({ name }) => name === (flavourAliases[word] ?? word));
    return meaning === undefined ? [] : [`- \`${word}\`: ${meaning.summary}`];
  });
  const cost = entry.cost === undefined ? '' : `Cost: ${entry.cost}`;
  const parts = [`**${entry.name}**`, describeEntry(entry), cost, meanings.join('\n')];
  return { span: option, markdown: parts.filter((part) => part !== '').join('\n\n') };
}
