import type { EffectiveExport } from '../../../core/nfs/exports/effective.ts';
import { etabOptions } from '../../../core/nfs/exports/etab.ts';
import { flags } from '../../../core/nfs/exports/flags.ts';

/** What a client gets, in words and as exportfs writes it to etab. */
export function describeEffective(client: string, effective: EffectiveExport): string {
  const { path } = effective;
  const has = (flag: number) => (effective.flags & flag) !== 0;
  const who = client === '*' || client === '' ? 'Everybody' : `\`${client}\``;
  const rights = has(flags.readOnly) ? 'may read' : 'may read and write';
  const users = has(flags.allSquash)
    ? `every user becomes uid ${effective.anonuid}, gid ${effective.anongid}`
    : has(flags.rootSquash)
      ? `root becomes uid ${effective.anonuid}, others keep the ids that they claim or prove`
      : 'root stays root';
  const names = effective.flavours.map((flavour) => `\`${flavour.name}\``).join(', ');
  const security = `${names}${effective.explicitFlavours ? '' : ' (by default)'}`;
  return [
    `${who} ${rights} \`${path}\`; ${users}. Security: ${security}.`,
    `\`\`\`\n${etabOptions(effective).replaceAll(',', ', ')}\n\`\`\``,
  ].join('\n\n');
}
