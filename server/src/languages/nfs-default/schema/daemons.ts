import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** An option of a daemon's command line. */
export interface DaemonOption extends SchemaEntry {
  /** The letter behind a single hyphen; empty where there is none. */
  readonly letter: string;
  readonly takesValue: boolean;
  /** What says the same in nfs.conf: section and key, and the value where the option has none. */
  readonly setting?: string;
}

/** A daemon whose options stand in a variable. */
export interface Daemon {
  readonly name: string;
  readonly options: readonly DaemonOption[];
}

const page = (name: string) => `https://man7.org/linux/man-pages/man8/${name}.8.html`;

const flag =
  (docs: string) =>
  (letter: string, long: string, summary: string, setting?: string): DaemonOption => ({
    name: long === '' ? `-${letter}` : `--${long}`,
    letter,
    summary,
    takesValue: false,
    syntax: [...(letter === '' ? [] : [`-${letter}`]), ...(long === '' ? [] : [`--${long}`])],
    docs,
    ...(setting === undefined ? {} : { setting }),
  });

const valued =
  (docs: string) =>
  (letter: string, long: string, placeholder: string, summary: string, setting?: string): DaemonOption => ({
    ...flag(docs)(letter, long, summary, setting),
    takesValue: true,
    syntax:
      long === '' ? [`-${letter} <${placeholder}>`] : [`-${letter} <${placeholder}>`, `--${long} <${placeholder}>`],
  });

const mountd = page('rpc.mountd');
const statd = page('rpc.statd');
const gssd = page('rpc.gssd');
const svcgssd = page('rpc.svcgssd');
const nfsd = page('rpc.nfsd');

/** Options by the variable that holds them: the getopt tables of nfs-utils 2.6.2 to 2.9.2. */
export const daemons: Readonly<Record<string, Daemon>> = {
  RPCMOUNTDOPTS: {
    name: 'rpc.mountd',
    options: [
      flag(mountd)(
        'g',
        'manage-gids',
        'Looks up the groups of users on the server, which lifts the limit of 16 of AUTH_SYS; wants the same user ids on both sides.',
        '[mountd] manage-gids=y',
      ),
      valued(mountd)(
        'p',
        'port',
        'port',
        'Listens on this port, so that a firewall can let it through.',
        '[mountd] port',
      ),
      valued(mountd)('N', 'no-nfs-version', 'version', 'Does not serve a version of the protocol.', '[nfsd] vers<n>=n'),
      valued(mountd)('V', 'nfs-version', 'version', 'Serves a version of the protocol.', '[nfsd] vers<n>=y'),
      valued(mountd)('t', 'num-threads', 'count', 'Processes that answer requests.', '[mountd] threads'),
      flag(mountd)(
        'r',
        'reverse-lookup',
        'Looks up names of addresses when it lists clients.',
        '[mountd] reverse-lookup=y',
      ),
      flag(mountd)('u', 'no-udp', 'Does not listen on UDP.', '[nfsd] udp=n'),
      flag(mountd)('n', 'no-tcp', 'Does not listen on TCP.', '[nfsd] tcp=n'),
      flag(mountd)('l', 'log-auth', 'Logs who is let in and who is not.', '[mountd] debug=auth'),
      flag(mountd)(
        'i',
        'cache-use-ipaddr',
        'Names clients by address in the kernel’s tables.',
        '[mountd] cache-use-ipaddr=y',
      ),
      valued(mountd)('T', 'ttl', 'seconds', 'How long the kernel may keep answers.', '[mountd] ttl'),
      valued(mountd)('d', 'debug', 'kind', 'Logs more: general, call, auth, parse or all.', '[mountd] debug'),
      valued(mountd)('o', 'descriptors', 'count', 'How many files it may have open.', '[mountd] descriptors'),
      valued(mountd)(
        'H',
        'ha-callout',
        'program',
        'A program to run when a client comes or goes.',
        '[mountd] ha-callout',
      ),
      valued(mountd)(
        's',
        'state-directory-path',
        'folder',
        'The folder for etab and rmtab.',
        '[mountd] state-directory-path',
      ),
      {
        ...flag(mountd)(
          'c',
          'apply-root-cred',
          'Looks at paths as root with the groups of the client.',
          '[mountd] apply-root-cred=y',
        ),
        since: '2.8.6',
      },
      {
        ...flag(mountd)('', 'no-netlink', 'Speaks to the kernel by /proc instead of netlink.', '[mountd] no-netlink=y'),
        since: '2.9.1',
      },
      flag(mountd)('F', 'foreground', 'Stays in the foreground, where the start script would wait for ever.'),
      flag(mountd)('h', 'help', 'Prints how it is called and ends.'),
      flag(mountd)('v', 'version', 'Prints its version and ends.'),
    ],
  },
  RPCNFSDOPTS: {
    name: 'rpc.nfsd',
    options: [
      valued(nfsd)('N', 'no-nfs-version', 'version', 'Does not serve a version of the protocol.', '[nfsd] vers<n>=n'),
      valued(nfsd)('V', 'nfs-version', 'version', 'Serves a version of the protocol.', '[nfsd] vers<n>=y'),
      valued(nfsd)('H', 'host', 'address', 'Listens on this address alone.', '[nfsd] host'),
      {
        ...valued(nfsd)('S', 'scope', 'name', 'The scope that servers of a cluster share.', '[nfsd] scope'),
        since: '2.6.3',
      },
      valued(nfsd)('p', 'port', 'port', 'Listens on this port.', '[nfsd] port'),
      { ...valued(nfsd)('P', 'port', 'port', 'Listens on this port.', '[nfsd] port'), deprecated: '1.0' },
      flag(nfsd)('t', 'tcp', 'Serves over TCP.', '[nfsd] tcp=y'),
      flag(nfsd)('T', 'no-tcp', 'Does not serve over TCP.', '[nfsd] tcp=n'),
      flag(nfsd)('u', 'udp', 'Serves over UDP.', '[nfsd] udp=y'),
      flag(nfsd)('U', 'no-udp', 'Does not serve over UDP.', '[nfsd] udp=n'),
      flag(nfsd)('r', 'rdma', 'Serves over RDMA.', '[nfsd] rdma=y'),
      valued(nfsd)('R', 'rdma', 'port', 'Serves over RDMA on this port.', '[nfsd] rdma-port'),
      valued(nfsd)(
        'G',
        'grace-time',
        'seconds',
        'How long clients may reclaim locks after a start.',
        '[nfsd] grace-time',
      ),
      valued(nfsd)(
        'L',
        'lease-time',
        'seconds',
        'How long a client’s state is kept without a sign of life.',
        '[nfsd] lease-time',
      ),
      flag(nfsd)('d', 'debug', 'Says more.', '[nfsd] debug=all'),
      flag(nfsd)('s', 'syslog', 'Logs errors to syslog.'),
      flag(nfsd)('h', 'help', 'Prints how it is called and ends.'),
    ],
  },
  STATDOPTS: {
    name: 'rpc.statd',
    options: [
      valued(statd)(
        'p',
        'port',
        'port',
        'Listens on this port, so that a firewall can let it through.',
        '[statd] port',
      ),
      valued(statd)('o', 'outgoing-port', 'port', 'Speaks from this port.', '[statd] outgoing-port'),
      valued(statd)('T', 'nlm-port', 'port', 'The TCP port of the lock manager.', '[lockd] port'),
      valued(statd)('U', 'nlm-udp-port', 'port', 'The UDP port of the lock manager.', '[lockd] udp-port'),
      valued(statd)('n', 'name', 'name', 'The host name to tell others.', '[statd] name'),
      valued(statd)('P', 'state-directory-path', 'folder', 'The folder for state.', '[statd] state-directory-path'),
      valued(statd)(
        'H',
        'ha-callout',
        'program',
        'A program to run when a client comes or goes.',
        '[statd] ha-callout',
      ),
      flag(statd)('L', 'no-notify', 'Tells nobody after a restart.', '[statd] no-notify=y'),
      { ...flag(statd)('N', 'notify-mode', 'Only tells of a restart; sm-notify does that today.'), deprecated: '1.1' },
      flag(statd)('d', 'no-syslog', 'Logs to the terminal.'),
      flag(statd)('F', 'foreground', 'Stays in the foreground, where the start script would wait for ever.'),
      flag(statd)('h', 'help', 'Prints how it is called and ends.'),
      flag(statd)('v', 'version', 'Prints its version and ends.'),
    ],
  },
  RPCGSSDOPTS: {
    name: 'rpc.gssd',
    options: [
      valued(gssd)('k', '', 'keytab', 'The file with the machine’s keys.', '[gssd] keytab-file'),
      valued(gssd)('d', '', 'folders', 'Where to look for users’ tickets.', '[gssd] cred-cache-directory'),
      valued(gssd)('R', '', 'realm', 'The realm to try first.', '[gssd] preferred-realm'),
      flag(gssd)('n', '', 'Uses root’s own ticket instead of the machine’s keys.', '[gssd] use-machine-creds=n'),
      flag(gssd)('M', '', 'Keeps machine credentials in memory.', '[gssd] use-memcache=y'),
      flag(gssd)('D', '', 'Looks up the server’s name by reverse DNS.', '[gssd] avoid-dns=n'),
      flag(gssd)('H', '', 'Leaves HOME as it is.', '[gssd] set-home=n'),
      valued(gssd)('t', '', 'seconds', 'How long a security context lives.', '[gssd] context-timeout'),
      valued(gssd)('T', '', 'seconds', 'How long to wait for the server.', '[gssd] rpc-timeout'),
      valued(gssd)('U', '', 'seconds', 'How long a request of the kernel may take.', '[gssd] upcall-timeout'),
      flag(gssd)('C', '', 'Ends requests that take longer.', '[gssd] cancel-timed-out-upcalls=y'),
      valued(gssd)('p', '', 'folder', 'Where rpc_pipefs is mounted.', '[general] pipefs-directory'),
      flag(gssd)('v', '', 'Says more, each time it stands there.', '[gssd] verbosity'),
      flag(gssd)('r', '', 'Has the RPC library say more.', '[gssd] rpc-verbosity'),
      {
        ...flag(gssd)('l', '', 'Uses only encryption types of old kernels.', '[gssd] limit-to-legacy-enctypes=y'),
        deprecated: '2.6',
      },
      { ...flag(gssd)('m', '', 'Does nothing: it is the default.'), deprecated: '1.1' },
      flag(gssd)('f', '', 'Stays in the foreground, where the start script would wait for ever.'),
    ],
  },
  RPCSVCGSSDOPTS: {
    name: 'rpc.svcgssd',
    options: [
      valued(svcgssd)('p', '', 'principal', 'The server’s principal.', '[svcgssd] principal'),
      flag(svcgssd)('n', '', 'Uses the system’s default credentials.', '[svcgssd] principal=system'),
      flag(svcgssd)('v', '', 'Says more, each time it stands there.', '[svcgssd] verbosity'),
      flag(svcgssd)('r', '', 'Has the RPC library say more.', '[svcgssd] rpc-verbosity'),
      flag(svcgssd)('i', '', 'Has id mapping say more.', '[svcgssd] idmap-verbosity'),
      flag(svcgssd)('f', '', 'Stays in the foreground, where the start script would wait for ever.'),
    ],
  },
};
