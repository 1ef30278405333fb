import { kerberosChoices } from '../core/nfs/questions.ts';
import { checkClients, checkPath, checkServer, exportLine, fileName } from '../core/nfs/values.ts';
import type { Generator } from './generator.ts';
import { migrationSteps } from './nfs-migration-steps.ts';
import { mountFiles } from './nfs-mount-files.ts';

/** An export by AUTH_SYS is moved to Kerberos while clients go on working. */
export const nfsMigration: Generator = {
  id: 'nfs-migration',
  title: 'Move an NFS export from AUTH_SYS to Kerberos',
  detail: 'The files of each step for server and clients, and what to do in which order.',
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
      id: 'server',
      kind: 'text',
      title: 'By which name do clients reach the server?',
      help: 'Kerberos wants a full name, the same in the keytab and in fstab.',
      default: 'files.example.org',
    },
    { id: 'domain', kind: 'text', title: 'Which domain do server and clients share?', default: 'example.org' },
    {
      id: 'security',
      kind: 'choice',
      title: 'Which flavour is the goal?',
      default: 'krb5p',
      choices: kerberosChoices,
    },
    {
      id: 'form',
      kind: 'choice',
      title: 'How do clients mount?',
      default: 'fstab',
      choices: [
        { value: 'fstab', label: 'By a line of /etc/fstab' },
        { value: 'unit', label: 'By a mount unit of systemd' },
      ],
    },
  ],
  validate(question, value) {
    if (question === 'path') return checkPath(value);
    if (question === 'server') return checkServer(value) ?? checkFullName(value);
    if (question === 'domain') return checkFullName(value);
    return question === 'clients' ? checkClients(value) : undefined;
  },
  generate({ path, clients, write, server, domain, security, form }) {
    const folder = String(path);
    const flavour = String(security);
    const name = fileName(folder);
    const entry = (flavours: string) =>
      exportLine({ path: folder, clients: clients as readonly string[], flavours, write: write === true, root: false });
    const mount = {
      server: String(server),
      path: folder,
      target: folder,
      security: flavour,
      form: form === 'unit' ? ('unit' as const) : ('fstab' as const),
      boot: true,
    };
    const mounts = mountFiles(mount).map((file) => ({ ...file, name: `step-3-clients/${file.name}` }));
    return [
      {
        name: 'steps.md',
        language: 'markdown',
        text: migrationSteps({ ...mount, domain: String(domain), name, mounts: mounts.map((file) => file.name) }),
      },
      { name: 'step-1-all/idmapd.conf', language: 'nfs-conf', text: `[General]\nDomain=${domain}\n` },
      {
        name: `step-2-server/nfs.conf.d/${name}.conf`,
        language: 'nfs-conf',
        // Until the last client has moved, AUTH_SYS still cuts groups off.
        text: '[mountd]\nmanage-gids=y\n',
      },
      { name: `step-2-server/exports.d/${name}.exports`, language: 'nfs-exports', text: entry(`${flavour}:sys`) },
      ...mounts,
      { name: `step-4-server/exports.d/${name}.exports`, language: 'nfs-exports', text: entry(flavour) },
    ];
  },
};

function checkFullName(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(value) && /[A-Za-z]/.test(value)
    ? undefined
    : 'Give a full name such as files.example.org.';
}
