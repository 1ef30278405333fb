import type { SchemaEntry } from '../../schema/entry.ts';

/** An option of /etc/exports, with what it costs. */
export interface ExportOption extends SchemaEntry {
  /** Whether it takes a value behind `=`: always, if one likes, or never. */
  readonly value: 'required' | 'optional' | 'none';
  /** Options that say something else about the same thing. */
  readonly excludes: readonly string[];
  /** What one pays for it. */
  readonly cost?: string;
}

const docs = 'https://man7.org/linux/man-pages/man5/exports.5.html';

const flag = (name: string, summary: string, excludes: readonly string[], rest: Partial<ExportOption> = {}) => ({
  name,
  summary,
  value: 'none' as const,
  excludes,
  docs,
  ...rest,
});

const valued = (name: string, summary: string, syntax: string, rest: Partial<ExportOption> = {}) => ({
  name,
  summary,
  syntax: [syntax],
  value: 'required' as const,
  excludes: [],
  docs,
  ...rest,
});

/** Every option that exportfs reads (parseopts in nfs-utils 2.9.2), most used first. */
export const exportOptions: readonly ExportOption[] = [
  flag('rw', 'Clients may write.', ['ro'], {
    cost: 'Whoever gets in can change or delete what the squashed or claimed user may.',
  }),
  flag('ro', 'Clients may only read.', ['rw'], { default: 'ro' }),
  flag('sync', 'Answers a write only once the data is on stable storage.', ['async'], {
    default: 'sync',
    cost: 'Small writes are slower.',
  }),
  flag('async', 'Answers writes before the data is on disk.', ['sync'], {
    cost: 'A crash of the server loses or corrupts data that clients believe to be safe.',
  }),
  flag('no_subtree_check', 'Does not check whether a file lies below the exported folder.', ['subtree_check'], {
    default: 'no_subtree_check',
    cost: 'A client that guesses a file handle can reach the rest of the same file system.',
  }),
  flag(
    'subtree_check',
    'Checks for every file handle that the file lies below the exported folder.',
    ['no_subtree_check'],
    {
      cost: 'Files that are renamed while open fail with a stale handle.',
    },
  ),
  flag('root_squash', 'Maps the user id 0 of clients to the anonymous user.', ['no_root_squash'], {
    default: 'root_squash',
  }),
  flag('no_root_squash', 'Lets root on a client be root in the export.', ['root_squash'], {
    cost: 'Root on any client owns every file, and can plant set-user-id programs.',
  }),
  flag('all_squash', 'Maps every user and group to the anonymous ones.', ['no_all_squash'], {
    cost: 'All files belong to one user.',
  }),
  flag('no_all_squash', 'Lets users keep the ids that they claim.', ['all_squash'], { default: 'no_all_squash' }),
  valued(
    'sec',
    'Security flavours that clients may choose from, in the order in which the server prefers them.',
    'sec=<flavour>[:<flavour>]',
    {
      default: 'sys',
      cost: 'Options behind it hold for these flavours alone, until the next sec=.',
    },
  ),
  valued(
    'xprtsec',
    'What a client must do to protect the connection: nothing, TLS, or TLS with a certificate of its own.',
    'xprtsec=<mode>[:<mode>]',
    {
      default: 'none:tls:mtls',
      since: '2.6.3',
      cost: 'It encrypts the connection; user ids are still whatever the client claims.',
    },
  ),
  valued(
    'fsid',
    'Names the file system in file handles: a number, a UUID, or root for the NFSv4 root.',
    'fsid=<number>|root|<uuid>',
  ),
  valued('anonuid', 'The user id of the anonymous user.', 'anonuid=<uid>', { default: '65534' }),
  valued('anongid', 'The group id of the anonymous user.', 'anongid=<gid>', { default: '65534' }),
  flag('crossmnt', 'Shows clients the file systems that are mounted below the export.', ['nocrossmnt'], {
    cost: 'Every file system that is ever mounted below it is exported too.',
  }),
  flag('nocrossmnt', 'Keeps file systems that are mounted below the export out of it.', ['crossmnt'], {
    default: 'nocrossmnt',
  }),
  flag('nohide', 'Shows this file system in the export of the one that it is mounted on, for NFSv3.', ['hide'], {
    cost: 'Clients may see the same inode number twice; NFSv4 shows it anyway.',
  }),
  flag('hide', 'Keeps this file system out of the export of the one that it is mounted on.', ['nohide'], {
    default: 'hide',
  }),
  flag('secure', 'Accepts requests from ports below 1024 only.', ['insecure'], { default: 'secure' }),
  flag('insecure', 'Accepts requests from any port.', ['secure'], {
    cost: 'Any user of a client, not only its root, can speak NFS and claim any user id.',
  }),
  flag('wdelay', 'Delays a write for a moment when another is likely to follow.', ['no_wdelay'], { default: 'wdelay' }),
  flag('no_wdelay', 'Commits every write at once; says nothing where async is set.', ['wdelay']),
  {
    ...valued('mountpoint', 'Exports the folder only while a file system is mounted on it.', 'mountpoint[=<path>]'),
    value: 'optional',
  },
  { ...valued('mp', 'Short for mountpoint.', 'mp[=<path>]'), value: 'optional' },
  flag('acl', 'Lets NFSv3 clients see and change access control lists.', ['no_acl'], { default: 'acl' }),
  flag('no_acl', 'Keeps access control lists from NFSv3 clients.', ['acl']),
  flag('secure_locks', 'Demands credentials for lock requests.', ['insecure_locks', 'no_auth_nlm'], {
    default: 'secure_locks',
  }),
  flag('insecure_locks', 'Accepts lock requests without credentials.', ['secure_locks', 'auth_nlm'], {
    cost: 'Whoever can reach the server can lock files that all may read.',
  }),
  flag('auth_nlm', 'Another word for secure_locks.', ['no_auth_nlm', 'insecure_locks']),
  flag('no_auth_nlm', 'Another word for insecure_locks.', ['auth_nlm', 'secure_locks']),
  flag('nordirplus', 'Turns off READDIRPLUS for NFSv3 clients.', []),
  flag('security_label', 'Hands SELinux labels to clients by NFSv4.2.', [], {
    cost: 'Clients and server must share one policy.',
  }),
  flag('pnfs', 'Allows parallel NFS, where clients speak to the storage themselves.', ['no_pnfs'], {
    cost: 'Clients need access to the block devices.',
  }),
  flag('no_pnfs', 'Forbids parallel NFS.', ['pnfs'], { default: 'no_pnfs' }),
  flag('sign_fh', 'Signs file handles, so that clients cannot guess them.', [], {
    since: '2.9.1',
    cost: 'Needs a key file on the server.',
  }),
  valued('refer', 'Sends clients to another server for this folder.', 'refer=<path>@<host>[+<host>][:<path>@<host>]'),
  valued('replicas', 'Names other servers that hold the same data.', 'replicas=<path>@<host>[+<host>][:<path>@<host>]'),
  valued(
    'reexport',
    'How file system ids are found when an NFS mount is exported again.',
    'reexport=auto-fsidnum|predefined-fsidnum|none',
    { since: '2.6.3', default: 'none' },
  ),
  valued(
    'squash_uids',
    'User ids to map to the anonymous user; kernels of today pay no attention.',
    'squash_uids=<uid>[-<uid>]',
    { deprecated: '1.0' },
  ),
  valued(
    'squash_gids',
    'Group ids to map to the anonymous group; kernels of today pay no attention.',
    'squash_gids=<gid>[-<gid>]',
    { deprecated: '1.0' },
  ),
];

const byName = new Map(exportOptions.map((option) => [option.name, option]));

/** The entry of an option. */
export function findExportOption(name: string): ExportOption | undefined {
  return byName.get(name);
}
