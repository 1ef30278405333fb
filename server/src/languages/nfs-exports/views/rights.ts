import type { Line } from '../../../core/features/view.ts';
import type { EffectiveExport, OfferedFlavour } from '../../../core/nfs/exports/effective.ts';
import { flags, perFlavourFlags } from '../../../core/nfs/exports/flags.ts';
import { isKerberos } from '../../../core/nfs/flavours.ts';

/** Flavours with the same rights, side by side in the export's order. */
function groups(flavours: readonly OfferedFlavour[]): { names: string[]; flags: number }[] {
  const found: { names: string[]; flags: number }[] = [];
  for (const { name, flags: all } of flavours) {
    const rights = all & perFlavourFlags;
    const last = found.at(-1);
    if (last !== undefined && last.flags === rights) last.names.push(name);
    else found.push({ names: [name], flags: rights });
  }
  return found;
}

/** What an entry allows, in words: reading or writing, as whom, by which security. */
export function describeRights(effective: EffectiveExport): Line {
  const line: Line[number][] = [];
  for (const [index, group] of groups(effective.flavours).entries()) {
    if (index > 0) line.push('; ');
    const proven = group.names.every(isKerberos);
    const writes = (group.flags & flags.readOnly) === 0;
    line.push({ strong: writes ? 'may read and write' : 'may read', tone: proven || !writes ? 'good' : 'warning' });
    line.push(' by ', { code: `sec=${group.names.join(':')}` });
    line.push(effective.explicitFlavours ? '' : ' (the default)', ', ', usersOf(group, effective));
  }
  if ((effective.flags & flags.insecurePort) !== 0) line.push(', from any port');
  if (effective.transports.length > 0) line.push(', over ', { code: `xprtsec=${effective.transports.join(':')}` });
  if (effective.mountpoint !== undefined) line.push(', while a file system is mounted there');
  line.push('.');
  return line.filter((part) => part !== '');
}

function usersOf({ names, flags: rights }: { names: string[]; flags: number }, effective: EffectiveExport): string {
  const { anonuid, anongid } = effective;
  if ((rights & flags.allSquash) !== 0) return `everyone as uid ${anonuid}, gid ${anongid}`;
  const proven = names.filter(isKerberos).length;
  const verb = proven === 0 ? 'claim' : proven === names.length ? 'prove' : 'prove or claim';
  const others = `users as they ${verb} to be`;
  return (rights & flags.rootSquash) !== 0 ? `${others}, root as uid ${anonuid}` : `${others}, root as root`;
}
