import type { Generator } from './generator.ts';
import { checkClient, checkPath } from './nfs-values.ts';

/** A secure export with the settings that go with it. */
export const nfsExport: Generator = {
  id: 'nfs-export',
  title: 'NFS export with Kerberos',
  detail: 'A file for /etc/exports.d, and settings for the server.',
  language: 'nfs-exports',
  questions: [
    { id: 'path', kind: 'text', title: 'Which folder is exported?', default: '/srv/nfs' },
    {
      id: 'clients',
      kind: 'list',
      title: 'Who may mount it?',
      placeholder: '192.0.2.0/24, client.example.org, @netgroup',
    },
    { id: 'write', kind: 'boolean', title: 'May clients write?', default: true },
    {
      id: 'security',
      kind: 'choice',
      title: 'How do users prove who they are?',
      default: 'krb5p',
      choices: [
        { value: 'krb5p', label: 'krb5p', detail: 'Kerberos, everything encrypted' },
        { value: 'krb5i', label: 'krb5i', detail: 'Kerberos, everything signed' },
        { value: 'krb5', label: 'krb5', detail: 'Kerberos, for the user alone' },
        {
          value: 'transition',
          label: 'krb5p, and AUTH_SYS for a transition',
          detail: 'Clients that cannot do Kerberos yet are still believed',
        },
      ],
    },
    { id: 'root', kind: 'boolean', title: 'Is it the root that NFSv4 clients see?', default: false },
  ],
  validate(question, value) {
    if (question === 'path') return checkPath(value);
    if (question !== 'clients' || !Array.isArray(value)) return undefined;
    if (value.length === 0) return 'Name at least one client.';
    if (new Set(value.map((client: string) => client.toLowerCase())).size < value.length)
      return 'A client stands there twice.';
    return value.map((client: string) => checkClient(client)).find((fault) => fault !== undefined);
  },
  generate({ path, clients, write, security, root }) {
    const flavours = security === 'transition' ? 'krb5p:sys' : String(security);
    const options = [
      `sec=${flavours}`,
      write ? 'rw' : 'ro',
      'sync',
      'no_subtree_check',
      ...(root ? ['fsid=root'] : []),
    ].join(',');
    const lines = (clients as readonly string[]).map((client) => `${client}(${options})`);
    const settings = [
      '[nfsd]',
      'vers3=n',
      'vers4.0=n',
      'udp=n',
      ...(security === 'transition' ? ['', '[mountd]', 'manage-gids=y'] : []),
    ];
    const name = String(path).slice(1).replaceAll('/', '-');
    return [
      { name: `exports.d/${name}.exports`, language: 'nfs-exports', text: `${path} ${lines.join(' \\\n    ')}\n` },
      { name: `nfs.conf.d/${name}.conf`, language: 'nfs-conf', text: `${settings.join('\n')}\n` },
    ];
  },
};
