import type { MountRequest } from './nfs-mount-files.ts';

/** What the steps are about. */
export interface MigrationPlan extends MountRequest {
  /** The NFSv4 domain. */
  readonly domain: string;
  /** The name of the files of this export. */
  readonly name: string;
  /** The client's files. */
  readonly mounts: readonly string[];
}

/** The steps in words, for a file that lies beside those of each step. */
export function migrationSteps({ server, path, target, security, form, domain, name, mounts }: MigrationPlan): string {
  const unit = mounts[0]!.replace(/.*\//, '');
  const remount =
    form === 'fstab'
      ? [`    umount ${target}`, `    mount ${target}`]
      : ['    systemctl daemon-reload', `    systemctl restart '${unit}'`];
  return `${[
    `# ${path} from AUTH_SYS to ${security}`,
    '',
    'After each step everything works as before, so you can stop anywhere.',
    '',
    '## 1. Keys and names, on the server and every client',
    '',
    'Each host needs a key in /etc/krb5.keytab; the server’s is for its NFS service.',
    '',
    `    kadmin -q 'addprinc -randkey nfs/${server}'`,
    `    kadmin -q 'ktadd nfs/${server}'                 # on ${server}`,
    `    kadmin -q 'addprinc -randkey host/client.${domain}'`,
    `    kadmin -q 'ktadd host/client.${domain}'         # on each client`,
    '',
    'Put step-1-all/idmapd.conf to /etc on all of them.',
    'Clocks must agree to five minutes. Users need tickets: kinit, or PAM at login.',
    '',
    '    systemctl restart rpc-gssd rpc-svcgssd nfs-idmapd',
    '',
    '## 2. The server offers both',
    '',
    `Take the old entry of ${path} out of /etc/exports, put step-2-server/exports.d/${name}.exports to /etc/exports.d and`,
    `step-2-server/nfs.conf.d/${name}.conf to /etc/nfs.conf.d, which keeps AUTH_SYS from cutting off groups meanwhile.`,
    'Clients that ask for sec=sys go on as before; those without sec= take the first flavour of the list that they can do.',
    '',
    '    systemctl restart nfs-mountd && exportfs -rav',
    '',
    '## 3. Clients move, one by one',
    '',
    `Replace what mounts ${target} by ${mounts.join(' and ')}.`,
    '',
    ...remount,
    `    nfsstat -m                                      # says sec=${security}`,
    '',
    '## 4. The server drops AUTH_SYS',
    '',
    `When nfsstat -m says sec=${security} on every client:`,
    '',
    `Put step-4-server/exports.d/${name}.exports in the place of that of step 2.`,
    '',
    '    exportfs -rav',
  ].join('\n')}\n`;
}
