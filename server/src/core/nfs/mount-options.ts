import type { SchemaEntry } from '../schema/entry.ts';

/** What a mount option's value must look like. */
export type MountValue =
  | 'none'
  | 'number'
  | 'netid'
  | 'flavours'
  | 'transport'
  | 'version'
  | 'text'
  | readonly string[];

/** A mount option of NFS. */
export interface MountOption extends SchemaEntry {
  readonly value: MountValue;
  /** Whether it may also stand without its value. */
  readonly bare?: boolean;
  /** Options that say something else about the same thing. */
  readonly excludes: readonly string[];
}

const docs = 'https://man7.org/linux/man-pages/man5/nfs.5.html';

const flag = (
  name: string,
  summary: string,
  excludes: readonly string[] = [],
  rest: Partial<MountOption> = {},
): MountOption => ({
  name,
  summary,
  value: 'none',
  excludes,
  docs,
  ...rest,
});

const valued = (name: string, summary: string, value: MountValue, rest: Partial<MountOption> = {}): MountOption => ({
  name,
  summary,
  value,
  excludes: [],
  syntax: [`${name}=${Array.isArray(value) ? value.join('|') : '<value>'}`],
  docs,
  ...rest,
});

/** Every option of nfs(5) (nfs-utils 2.9.2), in our words. */
export const nfsMountOptions: readonly MountOption[] = [
  valued(
    'vers',
    'The protocol version: 3, 4, 4.0, 4.1 or 4.2; the highest that both sides know where it is not said.',
    'version',
    { default: '4.2' },
  ),
  valued('nfsvers', 'The same as vers.', 'version'),
  valued('sec', 'Security flavours to use: the first that the server offers.', 'flavours', {
    default: 'the server’s first',
  }),
  valued(
    'xprtsec',
    'How the connection is protected: not at all, by TLS, or by TLS with a client certificate.',
    'transport',
    { default: 'none', since: '2.6.3' },
  ),
  valued('proto', 'The transport: tcp, rdma, or udp for version 3.', 'netid', { default: 'tcp' }),
  flag('hard', 'Repeats requests until the server answers.', ['soft', 'softerr'], { default: 'hard' }),
  flag('soft', 'Fails a request with an I/O error after retrans repetitions.', ['hard', 'softerr']),
  flag('softerr', 'Fails a request with a time-out error after retrans repetitions.', ['hard', 'soft']),
  flag('softreval', 'Answers path look-ups from the cache while the server is away.', ['nosoftreval']),
  flag('nosoftreval', 'Waits for the server before it answers path look-ups.', ['softreval']),
  flag('intr', 'Accepted and ignored since Linux 2.6.25: only a fatal signal interrupts an operation.', ['nointr'], {
    deprecated: '1.1',
  }),
  flag('nointr', 'Accepted and ignored since Linux 2.6.25.', ['intr'], { deprecated: '1.1' }),
  valued('timeo', 'Tenths of a second before a request is repeated.', 'number', { default: '600' }),
  valued('retrans', 'How often a request is repeated before the client acts on hard or soft.', 'number', {
    default: '2',
  }),
  valued('retry', 'Minutes for which mount tries again: 2 in the foreground, 10000 in the background.', 'number', {
    default: '2',
  }),
  valued(
    'rsize',
    'Bytes in a read request, a multiple of 1024 up to 1 MiB; negotiated where it is not said.',
    'number',
  ),
  valued(
    'wsize',
    'Bytes in a write request, a multiple of 1024 up to 1 MiB; negotiated where it is not said.',
    'number',
  ),
  valued('bsize', 'The block size that the file system claims to have.', 'number'),
  flag('bg', 'Goes on trying in the background when the first try fails.', ['fg']),
  flag('fg', 'Tries in the foreground only.', ['bg'], { default: 'fg' }),
  flag('ac', 'Keeps file attributes in a cache.', ['noac'], { default: 'ac' }),
  flag('noac', 'Asks the server for attributes each time, and makes all writes synchronous.', ['ac']),
  valued('acregmin', 'Seconds for which attributes of a file are kept at least.', 'number', { default: '3' }),
  valued('acregmax', 'Seconds for which attributes of a file are kept at most.', 'number', { default: '60' }),
  valued('acdirmin', 'Seconds for which attributes of a folder are kept at least.', 'number', { default: '30' }),
  valued('acdirmax', 'Seconds for which attributes of a folder are kept at most.', 'number', { default: '60' }),
  valued('actimeo', 'Sets all four times for attributes.', 'number'),
  valued('nconnect', 'Connections to the server, up to 16.', 'number', { default: '1' }),
  valued('max_connect', 'Connections to other addresses of the same server, up to 16.', 'number', { default: '1' }),
  flag('trunkdiscovery', 'Asks the server for further addresses.', ['notrunkdiscovery']),
  flag('notrunkdiscovery', 'Asks for no further addresses.', ['trunkdiscovery']),
  {
    ...valued('rdirplus', 'Uses READDIRPLUS: as it sees fit, never, or always.', ['none', 'force'], {
      excludes: ['nordirplus'],
    }),
    bare: true,
  },
  flag('nordirplus', 'Never uses READDIRPLUS.', ['rdirplus']),
  flag('sharecache', 'Shares caches among mounts of the same export.', ['nosharecache'], { default: 'sharecache' }),
  flag('nosharecache', 'Gives each mount a cache of its own.', ['sharecache']),
  flag('resvport', 'Speaks from a port below 1024.', ['noresvport'], { default: 'resvport' }),
  flag('noresvport', 'Speaks from any port; the server must export with insecure.', ['resvport']),
  valued('lookupcache', 'Which answers of look-ups are kept.', ['all', 'none', 'pos', 'positive'], { default: 'all' }),
  { ...valued('fsc', 'Keeps data in the local FS-Cache.', 'text', { excludes: ['nofsc'] }), bare: true },
  flag('nofsc', 'Keeps no data in the local FS-Cache.', ['fsc']),
  flag('sloppy', 'Ignores options that nobody knows.'),
  flag('udp', 'Version 3 over UDP; kernels of today are built without it.', ['tcp', 'rdma']),
  flag('tcp', 'Version 3 or 4 over TCP.', ['udp', 'rdma']),
  flag('rdma', 'Over RDMA.', ['tcp', 'udp']),
  valued('port', 'The server’s NFS port.', 'number', { default: '2049' }),
  valued('mountport', 'The port of the server’s mountd, for version 3.', 'number'),
  valued('mountproto', 'The transport to the server’s mountd.', 'netid'),
  valued('mounthost', 'The host on which mountd runs.', 'text'),
  valued('mountaddr', 'The address of the host on which mountd runs.', 'text'),
  valued('mountvers', 'The version of the protocol of mountd.', 'number'),
  valued('namlen', 'The longest file name of a version 2 server.', 'number'),
  flag('lock', 'Locks files on the server.', ['nolock'], { default: 'lock' }),
  flag('nolock', 'Locks are seen on this machine alone, for version 3.', ['lock']),
  flag('cto', 'Fetches attributes when a file is opened, so that changes of others are seen.', ['nocto'], {
    default: 'cto',
  }),
  flag('nocto', 'Trusts the cache when a file is opened.', ['cto']),
  flag('acl', 'Uses the NFSACL protocol of version 3.', ['noacl'], { default: 'acl' }),
  flag('noacl', 'Does not use the NFSACL protocol of version 3.', ['acl']),
  valued(
    'local_lock',
    'Which locks are seen on this machine alone, for version 3.',
    ['all', 'flock', 'posix', 'none'],
    { default: 'none' },
  ),
  valued('minorversion', 'The minor version; vers=4.2 says the same.', 'number', { deprecated: '2.3' }),
  valued('clientaddr', 'The address at which the server calls back, for version 4.0.', 'text'),
  flag('migration', 'Tells the server one client id for all transports, for version 4.0.', ['nomigration']),
  flag('nomigration', 'Tells the server a client id of its own for each mount.', ['migration'], {
    default: 'nomigration',
  }),
  valued('write', 'When writes are sent: as the cache sees fit, early, or at once.', ['lazy', 'eager', 'wait'], {
    default: 'lazy',
  }),
  {
    ...valued('alignwrite', 'Widens writes to the alignment of pages.', 'text'),
    value: 'none',
    excludes: ['noalignwrite'],
  },
  flag('noalignwrite', 'Writes exactly the bytes that changed.', ['alignwrite']),
  valued('fatal_neterrors', 'Which network errors end the connection for good.', 'text'),
];

const byName = new Map(nfsMountOptions.map((option) => [option.name, option]));

/** The entry of an option of NFS. */
export const findMountOption = (name: string): MountOption | undefined => byName.get(name);

/** What one can see to be wrong with a value, in a sentence, or undefined. */
export function checkMountValue(option: MountOption, value: string | undefined): string | undefined {
  const { name, value: kind } = option;
  if (value === undefined) return kind === 'none' || option.bare ? undefined : `"${name}" needs a value.`;
  if (kind === 'none') return `"${name}" takes no value.`;
  if (kind === 'number') return /^\d+$/.test(value) ? undefined : `"${name}" takes a number, not "${value}".`;
  if (kind === 'version')
    return /^(2|3|4|4\.[0-2])$/.test(value) ? undefined : `"${value}" is no version of NFS: 3, 4, 4.0, 4.1 or 4.2.`;
  if (kind === 'netid')
    return /^(tcp|udp|rdma)6?$/.test(value)
      ? undefined
      : `"${value}" is no transport of NFS: tcp, udp or rdma, and tcp6 and the like.`;
  if (kind === 'flavours') {
    const wrong = value.split(':').find((word) => !/^(krb5[ip]?|sys|none|null|unix|lkey[ip]?|spkm[ip]?)$/.test(word));
    return wrong === undefined ? undefined : `"${wrong}" is no security flavour: krb5p, krb5i, krb5, sys or none.`;
  }
  if (kind === 'transport')
    return /^(none|tls|mtls)$/.test(value) ? undefined : `"${value}" is no transport security: none, tls or mtls.`;
  if (kind === 'text') return undefined;
  return kind.includes(value) ? undefined : `"${name}" takes ${kind.join(', ')}, not "${value}".`;
}
