import type { ConfForm } from '../analysis/form.ts';

/** What a key takes. */
export type ValueKind = 'boolean' | 'number' | 'numbers' | 'text' | 'path' | 'debug';

/** A key: kind, default (empty where there is none), summary, and since when it should not be used. */
type KeyFact = readonly [kind: ValueKind, fallback: string, summary: string, deprecated?: string];

/** A section as it stands in the table. `open` ones take keys that no table can list. */
export interface SectionFact {
  readonly name: string;
  readonly summary: string;
  readonly page: string;
  readonly open?: boolean;
  /** The release whose usual build has no longer the program. */
  readonly deprecated?: string;
  readonly keys: Readonly<Record<string, KeyFact>>;
}

const debug: KeyFact = ['debug', '0', 'What to log: general, call, auth, parse or all, separated by commas.'];
const state: KeyFact = ['path', '/var/lib/nfs', 'The folder for state such as etab and rmtab.'];
const callout: KeyFact = ['path', '', 'A program to run when a client comes or goes.'];
const manageGids: KeyFact = [
  'boolean',
  'n',
  'Looks up the groups of users on the server, which lifts the limit of 16 of AUTH_SYS.',
];
const useAddress: KeyFact = [
  'boolean',
  'n',
  'Names clients by address in the kernel’s tables, which is quicker with many networks.',
];
const ttl: KeyFact = ['number', '1800', 'Seconds for which the kernel may keep answers.'];
const noNetlink: KeyFact = ['boolean', 'n', 'Speaks to the kernel by /proc instead of netlink.'];

const nfs: readonly SectionFact[] = [
  {
    name: 'general',
    summary: 'What several programs share.',
    page: 'man5/nfs.conf.5',
    keys: {
      'pipefs-directory': ['path', '/var/lib/nfs/rpc_pipefs', 'Where rpc_pipefs is mounted.'],
    },
  },
  {
    name: 'exports',
    summary: 'How exported paths are found.',
    page: 'man5/nfs.conf.5',
    keys: {
      rootdir: ['path', '', 'A folder that is put before every exported path.'],
    },
  },
  { name: 'exportfs', summary: 'The program that exports.', page: 'man8/exportfs.8', keys: { debug } },
  {
    name: 'exportd',
    summary: 'The server for exports where only NFSv4 is served.',
    page: 'man8/exportd.8',
    keys: {
      debug,
      'manage-gids': manageGids,
      threads: ['number', '1', 'Processes that answer the kernel.'],
      'cache-use-ipaddr': useAddress,
      ttl,
      'state-directory-path': state,
      'no-netlink': noNetlink,
    },
  },
  {
    name: 'mountd',
    summary: 'The server that decides who may mount.',
    page: 'man8/rpc.mountd.8',
    keys: {
      debug,
      'manage-gids': manageGids,
      descriptors: ['number', '0', 'How many files it may have open; 0 leaves it to the system.'],
      port: ['text', '0', 'The port or service to listen on; 0 takes any.'],
      threads: ['number', '1', 'Processes that answer mount requests.'],
      'reverse-lookup': ['boolean', 'n', 'Looks up names of addresses when it lists clients.'],
      'cache-use-ipaddr': useAddress,
      ttl,
      'state-directory-path': state,
      'ha-callout': callout,
      'apply-root-cred': ['boolean', 'n', 'Looks at paths as root with the groups of the client.'],
      'no-netlink': noNetlink,
    },
  },
  {
    name: 'nfsd',
    summary: 'The server in the kernel.',
    page: 'man8/rpc.nfsd.8',
    keys: {
      debug,
      threads: ['numbers', '16', 'Threads that serve requests; for nfsdctl, several numbers are one for each pool.'],
      'pool-mode': [
        'text',
        '',
        'How threads are spread over pools: auto, global, percpu or pernode; nfsdctl alone sets it.',
      ],
      'min-threads': ['number', '', 'Threads that stay when there is little to do.'],
      host: ['text', '', 'Names or addresses to listen on, separated by commas.'],
      scope: ['text', '', 'The scope that servers of a cluster share.'],
      port: ['text', '2049', 'The port or service to listen on.'],
      'grace-time': ['number', '90', 'Seconds after a start in which clients reclaim their locks.'],
      'lease-time': ['number', '90', 'Seconds for which a client’s state is kept without a sign of life.'],
      udp: ['boolean', 'n', 'Serves over UDP.'],
      tcp: ['boolean', 'y', 'Serves over TCP.'],
      vers2: ['boolean', 'n', 'Serves version 2, which Linux 6.0 dropped.'],
      vers3: ['boolean', 'y', 'Serves version 3.'],
      vers4: ['boolean', 'y', 'Serves version 4.'],
      'vers4.0': ['boolean', 'n', 'Serves version 4.0.'],
      'vers4.1': ['boolean', 'y', 'Serves version 4.1.'],
      'vers4.2': ['boolean', 'y', 'Serves version 4.2.'],
      rdma: ['text', 'n', 'Serves over RDMA: a boolean, or a port.'],
      'rdma-port': ['text', '20049', 'The port for RDMA.'],
      'fh-key-file': ['path', '', 'The key that signs file handles, for sign_fh.'],
    },
  },
  {
    name: 'nfsdcld',
    summary: 'The tracker of NFSv4 clients.',
    page: 'man8/nfsdcld.8',
    keys: { debug, storagedir: ['path', '/var/lib/nfs/nfsdcld', 'Where it keeps its database.'] },
  },
  {
    name: 'nfsdcltrack',
    summary: 'The older tracker of NFSv4 clients; nfsdcld reads where its database was, to take it over.',
    deprecated: '2.8.2',
    page: 'man8/nfsdcltrack.8',
    keys: { debug, storagedir: ['path', '/var/lib/nfs/nfsdcltrack', 'Where it keeps its database.'] },
  },
  {
    name: 'statd',
    summary: 'The monitor for locks of version 3.',
    page: 'man8/rpc.statd.8',
    keys: {
      debug,
      port: ['text', '0', 'The port to listen on; 0 takes any.'],
      'outgoing-port': ['text', '0', 'The port to speak from; 0 takes any.'],
      name: ['text', '', 'The host name to tell others.'],
      'state-directory-path': ['path', '/var/lib/nfs/statd', 'The folder for state.'],
      'ha-callout': callout,
      'no-notify': ['boolean', 'n', 'Tells nobody after a restart.'],
    },
  },
  {
    name: 'lockd',
    summary: 'The lock manager of version 3 in the kernel.',
    page: 'man8/rpc.statd.8',
    keys: {
      port: ['text', '0', 'The TCP port; 0 takes any.'],
      'udp-port': ['text', '0', 'The UDP port; 0 takes any.'],
    },
  },
  {
    name: 'sm-notify',
    summary: 'The program that tells of a restart.',
    page: 'man8/sm-notify.8',
    keys: {
      debug,
      'update-state': ['boolean', 'y', 'Counts the state number of this host up, by which others see a restart.'],
      force: ['boolean', 'n', 'Tells again even if it has done so since the start.'],
      'retry-time': ['number', '900', 'Minutes for which it tries.'],
      'outgoing-port': ['text', '', 'The port to speak from.'],
      'outgoing-addr': ['text', '', 'The address to speak from.'],
      'lift-grace': ['boolean', 'y', 'Ends the grace period early when nobody is left to reclaim.'],
    },
  },
  {
    name: 'gssd',
    summary: 'The client’s helper for Kerberos.',
    page: 'man8/rpc.gssd.8',
    keys: {
      verbosity: ['number', '0', 'How much it logs.'],
      'rpc-verbosity': ['number', '0', 'How much the RPC library logs.'],
      'use-memcache': ['boolean', 'n', 'Keeps machine credentials in memory.'],
      'use-machine-creds': ['boolean', 'y', 'Uses the machine’s credentials for root.'],
      'use-gss-proxy': ['boolean', 'n', 'Asks gssproxy for credentials.'],
      'avoid-dns': ['boolean', 'y', 'Takes the server’s name as it is given, without reverse DNS.'],
      'limit-to-legacy-enctypes': ['boolean', 'n', 'Uses only encryption types that kernels before 2.6.35 know.'],
      'allowed-enctypes': ['text', '', 'Encryption types that may be used, separated by commas.'],
      'context-timeout': ['number', '0', 'Seconds for which a security context lives; 0 as long as the ticket.'],
      'rpc-timeout': ['number', '5', 'Seconds to wait for the server.'],
      'keytab-file': ['path', '/etc/krb5.keytab', 'The machine’s keys.'],
      'cred-cache-directory': ['text', '', 'Folders to look for users’ tickets in, separated by colons.'],
      'preferred-realm': ['text', '', 'The realm to try first.'],
      'set-home': ['boolean', 'y', 'Sets HOME to / so that no home is touched.'],
      'upcall-timeout': ['number', '30', 'Seconds that a request of the kernel may take.'],
      'cancel-timed-out-upcalls': ['boolean', 'n', 'Ends requests that take longer.'],
      'pipefs-directory': ['path', '', 'Stands in [general] today; gssd warns of it here.', '2.2.1'],
    },
  },
  {
    name: 'svcgssd',
    summary: 'The server’s helper for Kerberos.',
    page: 'man8/rpc.svcgssd.8',
    keys: {
      principal: ['text', 'nfs@<host>', 'The server’s principal, or system for the default.'],
      verbosity: ['number', '0', 'How much it logs.'],
      'rpc-verbosity': ['number', '0', 'How much the RPC library logs.'],
      'idmap-verbosity': ['number', '0', 'How much id mapping logs.'],
    },
  },
  {
    name: 'nfsrahead',
    summary: 'Kilobytes to read ahead.',
    page: 'man5/nfsrahead.5',
    keys: {
      nfs: ['number', '', 'For mounts of version 3.'],
      nfs4: ['number', '', 'For mounts of version 4.'],
      default: ['number', '128', 'For all other mounts.'],
    },
  },
  {
    name: 'blkmapd',
    summary: 'The mapper of block devices for parallel NFS.',
    page: 'man8/blkmapd.8',
    keys: { debug },
  },
  {
    name: 'reexport',
    summary: 'The server of file system ids for re-exported mounts.',
    page: 'man8/fsidd.8',
    keys: {
      sqlitedb: ['path', '/var/lib/nfs/reexpdb.sqlite3', 'The database of ids.'],
      fsidd_socket: ['path', '', 'The socket of fsidd.'],
    },
  },
  {
    name: 'environment',
    summary: 'Environment variables for programs, in older versions.',
    page: 'man5/nfs.conf.5',
    open: true,
    keys: {},
  },
];

const nfsmount: readonly SectionFact[] = [
  {
    name: 'NFSMount_Global_Options',
    summary: 'Options of every NFS mount.',
    page: 'man5/nfsmount.conf.5',
    keys: {},
  },
  {
    name: 'Server',
    summary: 'Options of mounts from the server named in quotes.',
    page: 'man5/nfsmount.conf.5',
    keys: {},
  },
  {
    name: 'MountPoint',
    summary: 'Options of mounts at the path named in quotes.',
    page: 'man5/nfsmount.conf.5',
    keys: {},
  },
];

const idmapd: readonly SectionFact[] = [
  {
    name: 'General',
    summary: 'Domain and realms.',
    page: 'man5/idmapd.conf.5',
    keys: {
      Verbosity: ['number', '0', 'How much is logged.'],
      Domain: ['text', 'the host’s DNS domain', 'The NFSv4 domain that server and clients share.'],
      'No-Strip': ['text', 'none', 'Whose names are first looked up with their domain: user, group, both or none.'],
      'Reformat-Group': ['boolean', 'false', 'Rewrites names of groups as winbind wants them.'],
      'Local-Realms': ['text', 'the default realm', 'Kerberos realms that count as the domain’s own.'],
      'Pipefs-Directory': ['path', '/var/lib/nfs/rpc_pipefs', 'Where rpc_pipefs is mounted.'],
      'Cache-Expiration': ['number', '600', 'Seconds for which the server keeps a mapping.'],
      'Client-Only': ['boolean', 'n', 'Maps for mounts alone, even where this host is a server too.'],
      'Server-Only': ['boolean', 'n', 'Maps for the server alone, even where this host mounts too.'],
    },
  },
  {
    name: 'Mapping',
    summary: 'Who is meant when nobody is found.',
    page: 'man5/idmapd.conf.5',
    keys: {
      'Nobody-User': ['text', 'nobody', 'The user that stands for unknown ones.'],
      'Nobody-Group': ['text', 'nobody', 'The group that stands for unknown ones.'],
    },
  },
  {
    name: 'Translation',
    summary: 'How names and ids are found.',
    page: 'man5/idmapd.conf.5',
    keys: {
      Method: ['text', 'nsswitch', 'Methods to try in order: nsswitch, static, regex, umich_ldap.'],
      'GSS-Methods': ['text', 'as Method', 'Methods for names that Kerberos has proven.'],
    },
  },
  {
    name: 'Static',
    summary: 'Principals and the local users that they are.',
    page: 'man5/idmapd.conf.5',
    open: true,
    keys: {},
  },
  {
    name: 'Regex',
    summary: 'Expressions that make local names out of NFSv4 names.',
    page: 'man5/idmapd.conf.5',
    keys: {
      'User-Regex': ['text', '', 'Finds the local user in a name.'],
      'Group-Regex': ['text', '', 'Finds the local group in a name.'],
      'Prepend-Before-User': ['text', '', 'Stands before a local user’s name.'],
      'Append-After-User': ['text', '', 'Stands behind a local user’s name.'],
      'Prepend-Before-Group': ['text', '', 'Stands before a local group’s name.'],
      'Append-After-Group': ['text', '', 'Stands behind a local group’s name.'],
      'Group-Name-Prefix': ['text', '', 'Is put before local groups’ names and taken off again.'],
      'Group-Name-No-Prefix-Regex': ['text', '', 'Groups that get no prefix.'],
    },
  },
  {
    name: 'UMICH_SCHEMA',
    summary: 'The directory for umich_ldap.',
    page: 'man5/idmapd.conf.5',
    keys: {
      LDAP_server: ['text', '', 'The directory server.'],
      LDAP_port: ['number', '389', 'The port of the directory server.'],
      LDAP_base: ['text', '', 'Where searches begin.'],
      LDAP_people_base: ['text', 'LDAP_base', 'Where searches for people begin.'],
      LDAP_group_base: ['text', 'LDAP_base', 'Where searches for groups begin.'],
      LDAP_canonicalize_name: ['boolean', 'true', 'Makes the full name of the server out of the one given.'],
      LDAP_follow_referrals: ['boolean', 'true', 'Goes where the server sends it.'],
      LDAP_use_ssl: ['boolean', 'false', 'Speaks TLS to the server.'],
      LDAP_ca_cert: ['path', '', 'The certificate authority to trust.'],
      LDAP_tls_reqcert: [
        'text',
        'hard',
        'How strictly the server’s certificate is checked: never, allow, try, demand or hard.',
      ],
      LDAP_timeout_seconds: ['number', '4', 'Seconds to wait for an answer.'],
      LDAP_user_dn: ['text', '', 'Who logs in without SASL.'],
      LDAP_passwd: ['text', '', 'The password for it, readable by whoever reads this file.'],
      LDAP_sasl_mech: ['text', '', 'The SASL mechanism to log in by.'],
      LDAP_realm: ['text', '', 'Named so in the manual; the library reads LDAP_sasl_realm.'],
      LDAP_sasl_realm: ['text', '', 'The SASL realm.'],
      LDAP_sasl_authcid: ['text', '', 'Who logs in.'],
      LDAP_sasl_authzid: ['text', '', 'As whom it then acts.'],
      LDAP_sasl_secprops: ['text', '', 'What SASL must protect.'],
      LDAP_sasl_canonicalize: ['boolean', '', 'Looks up the server’s name by reverse DNS for SASL.'],
      LDAP_sasl_krb5_ccname: ['path', '', 'The tickets to log in with.'],
      NFSv4_person_objectclass: ['text', 'NFSv4RemotePerson', 'The class of people.'],
      NFSv4_name_attr: ['text', 'NFSv4Name', 'The attribute with a person’s NFSv4 name.'],
      NFSv4_uid_attr: ['text', 'uidNumber', 'The attribute with a person’s user id.'],
      GSS_principal_attr: ['text', 'GSSAuthName', 'The attribute with a person’s Kerberos principal.'],
      NFSv4_acctname_attr: ['text', 'uid', 'The attribute with the name of the account.'],
      NFSv4_group_objectclass: ['text', 'NFSv4RemoteGroup', 'The class of groups.'],
      NFSv4_gid_attr: ['text', 'gidNumber', 'The attribute with a group id.'],
      NFSv4_group_attr: ['text', 'NFSv4Name', 'The attribute with a group’s NFSv4 name.'],
      LDAP_use_memberof_for_groups: [
        'boolean',
        'false',
        'Finds groups by the person’s memberOf instead of by the groups’ members.',
      ],
      NFSv4_member_attr: ['text', 'memberUid', 'The attribute with a group’s members.'],
      NFSv4_member_of_attr: ['text', 'memberOf', 'The attribute with the groups of a person.'],
      NFSv4_grouplist_filter: ['text', '', 'A filter for groups.'],
    },
  },
];

/** The sections of each file. */
export const sections: Readonly<Record<ConfForm, readonly SectionFact[]>> = { nfs, nfsmount, idmapd };
