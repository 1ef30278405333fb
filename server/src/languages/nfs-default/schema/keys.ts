import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** A variable that the start scripts read. */
export interface KeyEntry extends SchemaEntry {
  readonly type: 'count' | 'priority' | 'yes-no' | 'options';
  /** Where it belongs. */
  readonly file: 'nfs-kernel-server' | 'nfs-common';
  /** What says the same in nfs.conf. */
  readonly setting?: string;
}

const docs = 'https://man7.org/linux/man-pages/man5/nfs.conf.5.html';

const key = (
  file: KeyEntry['file'],
  name: string,
  type: KeyEntry['type'],
  summary: string,
  rest: Partial<KeyEntry> = {},
): KeyEntry => ({ name, type, file, summary, docs, origin: `/etc/default/${file}`, ...rest });

/** Every variable that Debian's start scripts and nfsconvert.py read (nfs-utils 2.6.2), most used first. */
export const keys: readonly KeyEntry[] = [
  key('nfs-kernel-server', 'RPCMOUNTDOPTS', 'options', 'Options of rpc.mountd, such as --manage-gids.'),
  key('nfs-kernel-server', 'RPCNFSDCOUNT', 'count', 'How many threads serve requests.', {
    default: '8',
    setting: '[nfsd] threads',
  }),
  key('nfs-kernel-server', 'RPCNFSDPRIORITY', 'priority', 'How nice the server is to others, from -20 to 19.', {
    default: '0',
  }),
  key('nfs-kernel-server', 'RPCNFSDOPTS', 'options', 'Options of rpc.nfsd; only older start scripts read them.'),
  key(
    'nfs-kernel-server',
    'NEED_SVCGSSD',
    'yes-no',
    'Whether rpc.svcgssd is started, which exports by Kerberos need.',
    {
      default: 'no',
    },
  ),
  key('nfs-kernel-server', 'RPCSVCGSSDOPTS', 'options', 'Options of rpc.svcgssd.'),
  key('nfs-common', 'NEED_STATD', 'yes-no', 'Whether rpc.statd is started, which locks of version 3 need.', {
    default: 'yes',
  }),
  key('nfs-common', 'STATDOPTS', 'options', 'Options of rpc.statd, such as fixed ports.'),
  key('nfs-common', 'NEED_IDMAPD', 'yes-no', 'Whether rpc.idmapd is started, which servers of version 4 need.', {
    default: 'yes',
  }),
  key('nfs-common', 'NEED_GSSD', 'yes-no', 'Whether rpc.gssd is started, which mounts by Kerberos need.', {
    default: 'yes where fstab mounts by Kerberos',
  }),
  key('nfs-common', 'RPCGSSDOPTS', 'options', 'Options of rpc.gssd.'),
];

const byName = new Map(keys.map((entry) => [entry.name, entry]));

/** The variable of a name. */
export const findKey = (name: string): KeyEntry | undefined => byName.get(name);
