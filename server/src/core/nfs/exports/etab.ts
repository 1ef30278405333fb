import { remember } from '../../syntax/remember.ts';
import type { EffectiveExport } from './effective.ts';
import { flags, perFlavourFlags } from './flags.ts';

const perFlavour: readonly [flag: number, set: string, unset: string][] = [
  [flags.readOnly, 'ro', 'rw'],
  [flags.insecurePort, 'insecure', 'secure'],
  [flags.rootSquash, 'root_squash', 'no_root_squash'],
  [flags.allSquash, 'all_squash', 'no_all_squash'],
];

/** The options of an export in the words and the order of etab (putexportent in nfs-utils, support/nfs/exports.c). */
export const etabOptions = remember((exported: EffectiveExport): string => {
  const has = (flag: number) => (exported.flags & flag) !== 0;
  const parts = [
    has(flags.readOnly) ? 'ro' : 'rw',
    has(flags.async) ? 'async' : 'sync',
    has(flags.gatheredWrites) ? 'wdelay' : 'no_wdelay',
    has(flags.noHide) ? 'nohide' : 'hide',
    has(flags.crossMount) ? 'crossmnt' : 'nocrossmnt',
    has(flags.insecurePort) ? 'insecure' : 'secure',
    has(flags.rootSquash) ? 'root_squash' : 'no_root_squash',
    has(flags.allSquash) ? 'all_squash' : 'no_all_squash',
    has(flags.noSubtreeCheck) ? 'no_subtree_check' : 'subtree_check',
    has(flags.noAuthNlm) ? 'insecure_locks' : 'secure_locks',
    has(flags.noAcl) ? 'no_acl' : 'acl',
    ...(has(flags.noReaddirPlus) ? ['nordirplus'] : []),
    ...(has(flags.securityLabel) ? ['security_label'] : []),
    ...(has(flags.signFileHandle) ? ['sign_fh'] : []),
    has(flags.pnfs) ? 'pnfs' : 'no_pnfs',
    ...(exported.fsid === undefined ? [] : [`fsid=${exported.fsid}`]),
    ...(exported.uuid === undefined ? [] : [`fsid=${exported.uuid}`]),
    ...(exported.mountpoint === undefined
      ? []
      : [exported.mountpoint === '' ? 'mountpoint' : `mountpoint=${exported.mountpoint}`]),
    ...(exported.location === undefined ? [] : [`${exported.location.kind}=${exported.location.value}`]),
    `anonuid=${exported.anonuid}`,
    `anongid=${exported.anongid}`,
    ...flavourOptions(exported),
    ...(exported.transports.length === 0 ? [] : [`xprtsec=${exported.transports.join(':')}`]),
  ];
  return parts.join(',');
});

/** Flavours next to each other that have the same flags share one `sec=`. */
function flavourOptions({ flavours }: EffectiveExport): string[] {
  const parts: string[] = [];
  for (let index = 0; index < flavours.length; ) {
    const first = flavours[index]!;
    const names: string[] = [];
    while (index < flavours.length && flavours[index]!.flags === first.flags) names.push(flavours[index++]!.name);
    parts.push(`sec=${names.join(':')}`);
    for (const [flag, set, unset] of perFlavour)
      if ((perFlavourFlags & flag) !== 0) parts.push((first.flags & flag) !== 0 ? set : unset);
  }
  return parts;
}
