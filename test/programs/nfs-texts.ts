import fc from 'fast-check';

const option = fc.constantFrom(
  ...[
    'rw',
    'ro',
    'sync',
    'async',
    'no_root_squash',
    'root_squash',
    'all_squash',
    'no_all_squash',
    'crossmnt',
    'nohide',
  ],
  ...[
    'no_subtree_check',
    'subtree_check',
    'insecure',
    'secure',
    'no_wdelay',
    'no_acl',
    'pnfs',
    'nordirplus',
    'security_label',
  ],
  ...[
    'sec=sys',
    'sec=krb5p:krb5i',
    'sec=krb5:unix:sys',
    'sec=none',
    'fsid=0',
    'fsid=root',
    'fsid=17',
    'fsid=0x1f',
    'fsid=010',
  ],
  ...['anonuid=1000', 'anongid=-1', 'mp', 'mountpoint=/x', 'refer=/a@h', 'fsid=6f1e2d3c4b5a69788796a5b4c3d2e1f0'],
);
const oddOption = fc.constantFrom(
  ...[
    '',
    'RW',
    'rwx',
    'rw=1',
    'sec=',
    'sec=krb5q',
    'sec=sys:',
    'anonuid=',
    'anonuid=x',
    'anonuid= 5',
    'anonuid=5 ',
    'fsid=08',
    'fsid=',
  ],
  ...[
    'fsid=x',
    'squash_uids=1-',
    'squash_uids=-1',
    'squash_gids=1,2',
    'squash_uids=4294967295',
    'mp=',
    'refer',
    'sync ',
    ' ro',
    'fsid=-1',
  ],
  ...[
    'xprtsec=tls',
    'insecure_locks',
    'no_auth_nlm',
    'sec=sys:sys',
    'anongid=99999999999999999999',
    'squash_uids=5x',
    'nocrossmnt',
  ],
);
const host = fc.constantFrom(
  ...[
    '192.0.2.1',
    '192.0.2.0/24',
    '*',
    '*.example.org',
    '@group',
    'gss/krb5',
    '2001:db8::/32',
    '10.0.0.0/255.0.0.0',
    'a[b/c]',
  ],
);
const oddHost = fc.constantFrom(
  ...[
    '',
    '192.0.2.0/33',
    '192.0.2/24',
    '192.0.2.0/',
    '192.0.2.0/+8',
    '192.0.2.0/-1',
    '192.0.2.0/8x',
    '192.0.2.0/255.0',
    '::/129',
    '::1/ffff::',
  ],
  ...[
    '010.0.0.0/8',
    '1:2::3::/8',
    'h/24',
    '192.0.2.0/255.255.255.256',
    '\\*',
    '\\052',
    '192.0.2.0\\05724',
    '"192.0.2.9"',
    '-',
    '-ro,sync',
    '::ffff:10.0.0.1/96',
  ],
);
const list = (odd: number) =>
  fc
    .array(fc.oneof({ weight: 10, arbitrary: option }, { weight: odd, arbitrary: oddOption }), { maxLength: 5 })
    .map((items) => items.join(','));
const suffix = fc.constantFrom('(', '(', '(', '(', '(', '(', ' (', '', '\\\n(');
const close = fc.constantFrom(')', ')', ')', ')', ')', ')', ')', ')', '', ')x', ')#', ' )', '")');
const client = fc
  .tuple(fc.oneof({ weight: 6, arbitrary: host }, { weight: 2, arbitrary: oddHost }), suffix, list(1), close)
  .map((parts) => parts.join(''));
const blank = fc.constantFrom(' ', '\t', '  ', ' \\\n', ' \\\n  ', '\r', '\v');
const path = fc.constantFrom(
  '/srv',
  '/',
  '/a b',
  '"/a b"',
  '/a\\040b',
  '/a\\',
  '/x\\777',
  'relative',
  '/srv/data',
  '""',
  '"',
);
const lineEnd = fc.constantFrom(
  '\n',
  '\n',
  '\n',
  '\n',
  '\r\n',
  ' \n',
  ' # note\n',
  '\n# note\n',
  '\n\n',
  '\n \n',
  '\\\n',
);

const wildExports = fc
  .array(
    fc
      .tuple(path, fc.array(fc.tuple(blank, client), { maxLength: 3 }), lineEnd)
      .map(([first, clients, end]) => first + clients.flat().join('') + end),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) => lines.join(''));

/** Texts that exportfs takes, apart from a client that comes twice. */
export const tameExports: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('/srv', '"/a b"', '/a\\040b'),
    fc.option(
      fc.array(option, { maxLength: 3 }).map((items) => `-${items.join(',')} `),
      { nil: '' },
    ),
    fc.array(
      fc.tuple(host, fc.array(option, { maxLength: 5 })).map(([name, items]) => `${name}(${items.join(',')})`),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([first, defaults, clients]) => `${first} ${defaults}${clients.join(' \\\n  ')}\n`);

/** Texts that exportfs takes or stumbles over. */
export const exportsText: fc.Arbitrary<string> = fc.oneof(tameExports, wildExports);

const word = fc.constantFrom(
  ...[
    '/dev/sda1',
    '/',
    'none',
    'swap',
    'ext4',
    'defaults',
    'rw,noatime',
    '0',
    '1',
    '2',
    '-1',
    '+1',
    '0x1',
    '1a',
    'x',
    '#',
    '# c',
  ],
  ...['LABEL="a b"', '/a\\040b', '\\0', '99999999999999999999', '\v1', '1\f', 'a="b,c",d', ',', '"'],
);
const fieldBlank = fc.constantFrom(' ', '\t', '   ', ' \t ');

/** Texts that libmount takes or stumbles over. */
export const fstabText: fc.Arbitrary<string> = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('', '', ' ', '\t', '#', '# '),
        fc.array(fc.tuple(word, fieldBlank), { maxLength: 8 }),
        fc.constantFrom('\n', '\n', '\n', '\r\n', ' \n', '\n\n'),
      )
      .map(([indent, words, end]) => `${indent}${words.flat().join('').trimEnd()}${end}`),
    { maxLength: 5 },
  )
  .map((lines) => `# tab\nproc /proc proc\n${lines.join('')}`);

const confLine = fc.constantFrom(
  ...[
    '[mountd]',
    '[ nfsd ]',
    '[ Server "a.b" ]',
    '[Server "a]',
    '[a]b',
    '[mountd',
    '[',
    ']',
    '[]',
    '[ "x" ]',
    '# c',
    '; c',
    ' # c',
  ],
  ...[
    'manage-gids=y',
    'threads = 8 # c',
    'a',
    'a b',
    '=x',
    ' = x',
    'a=',
    'a="b',
    "a='b'",
    "a='b",
    'a="b" c',
    'a=b;c',
    'debug="all|auth"',
  ],
  ...['', ' ', '\t', '\r', '\v', 'a=b\\', '# c\\', 'a\\', '\\', '[x\\', ' a = "b\\', 'x=1\r', 'ä=ö'],
);

/** Texts that nfsconf takes or stumbles over. */
export const confText: fc.Arbitrary<string> = fc
  .tuple(fc.array(confLine, { maxLength: 8 }), fc.constantFrom('\n', '\n', '\n', '\n', ''))
  .map(([lines, end]) => `[a]\n${lines.join('\n')}${end}`);

const mapWord = fc.constantFrom(
  ...['srv', '*', '"a b"', '/usr', '/', '-rw', '-sec=krb5p,nosuid,nodev', '-fstype=nfs4,hard,intr', '-', 'rw,soft'],
  ...['files.example.org:/srv/&', ':/dev/sda1', 'a,b(2):/srv', '/etc/auto.srv', '-hosts', '--timeout=60', '-t', '60'],
  ...[
    '\\',
    '\\ ',
    '"',
    '#',
    '# note',
    '+auto.master',
    '${HOST}',
    '-soft,udp,noac,nolock',
    '-vers=3',
    'file,sun:/etc/x',
  ],
);

/** Maps of the automounter, and what looks like them. */
export const autofsText: fc.Arbitrary<string> = fc
  .array(
    fc
      .tuple(
        fc.array(fc.tuple(mapWord, fc.constantFrom(' ', '\t', '  ', ' \\\n  ')), { maxLength: 6 }),
        fc.constantFrom('\n', '\n', '\r\n', ' \n', '\\\n', ''),
      )
      .map(([words, end]) => words.flat().join('') + end),
    { maxLength: 5 },
  )
  .map((lines) => lines.join(''));

const shellPiece = fc.constantFrom(
  ...[
    'RPCMOUNTDOPTS=',
    'RPCNFSDCOUNT=8',
    'NEED_GSSD=',
    'yes',
    'STATDOPTS=',
    'RPCGSSDOPTS=',
    '"',
    "'",
    '-g',
    '--port 4000',
  ],
  ...[
    '--manage-gids',
    '--manage',
    '-gp',
    '\n',
    '\n',
    ' ',
    ' = ',
    '#',
    '$X',
    '`',
    '$(',
    ')',
    '\\',
    '\\\n',
    'export ',
    'if ',
    'fi',
    ';',
    '-',
  ],
);

/** Files of /etc/default, and what looks like them. */
export const defaultText: fc.Arbitrary<string> = fc
  .array(shellPiece, { maxLength: 20 })
  .map((pieces) => pieces.join(''));
