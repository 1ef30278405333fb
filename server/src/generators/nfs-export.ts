import { kerberosChoices } from '../core/nfs/questions.ts';
import { checkClients, checkPath, checkServer, exportLine, fileName } from '../core/nfs/values.ts';
import type { Generator } from './generator.ts';
import { mountFiles } from './nfs-mount-files.ts';

/** A secure export with the settings that go with it. */
export const nfsExport: Generator = {
  id: 'nfs-export',
  title: 'NFS export with Kerberos',
  detail: 'A file for /etc/exports.d, settings for the server, and the client’s mount.',
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
        ...kerberosChoices,
        {
          value: 'transition',
          label: 'krb5p, and AUTH_SYS for a transition',
          detail: 'Clients that cannot do Kerberos yet are still believed',
        },
      ],
    },
    { id: 'root', kind: 'boolean', title: 'Is it the root that NFSv4 clients see?', default: false },
    {
      id: 'client',
      kind: 'choice',
      title: 'What is made for the client?',
      default: 'fstab',
      choices: [
        { value: 'fstab', label: 'A line for /etc/fstab' },
        { value: 'unit', label: 'A mount unit of systemd' },
        { value: 'none', label: 'Nothing' },
      ],
    },
    {
      id: 'server',
      kind: 'text',
      title: 'By which name do clients reach the server?',
      help: 'Kerberos wants the name that stands in the server’s keytab.',
      default: 'files.example.org',
      when: { question: 'client', equals: ['fstab', 'unit'] },
    },
  ],
  validate(question, value) {
    if (question === 'path') return checkPath(value);
    if (question === 'server') return checkServer(value);
    return question === 'clients' ? checkClients(value) : undefined;
  },
  generate({ path, clients, write, security, root, client, server }) {
    const folder = String(path);
    const transition = security === 'transition';
    const settings = [
      '[nfsd]',
      'vers3=n',
      'vers4.0=n',
      'udp=n',
      ...(transition ? ['', '[mountd]', 'manage-gids=y'] : []),
    ];
    const text = exportLine({
      path: folder,
      clients: clients as readonly string[],
      flavours: transition ? 'krb5p:sys' : String(security),
      write: write === true,
      root: root === true,
    });
    const mount = {
      server: String(server),
      // NFSv4 clients see the root as the root.
      path: root ? '/' : folder,
      target: folder,
      security: transition ? 'krb5p' : String(security),
      boot: true,
    };
    return [
      { name: `exports.d/${fileName(folder)}.exports`, language: 'nfs-exports', text },
      { name: `nfs.conf.d/${fileName(folder)}.conf`, language: 'nfs-conf', text: `${settings.join('\n')}\n` },
      ...(client === 'none'
        ? []
        : mountFiles({ ...mount, form: client === 'unit' ? 'unit' : 'fstab' }).map((file) => ({
            ...file,
            name: `client/${file.name}`,
          }))),
    ];
  },
};
