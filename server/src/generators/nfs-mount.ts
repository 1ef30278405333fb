import type { GeneratedFile, Generator } from './generator.ts';
import { checkPath, checkServer } from './nfs-values.ts';

/** The name that systemd gives the unit of a path (systemd-escape --path). */
function unitName(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, '').replace(/\/+/g, '/');
  const escaped = (character: string) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  return trimmed.replace(/^\.|[^\w.:/]/g, escaped).replaceAll('/', '-');
}

/** A client's fstab line, or the mount unit that says the same. */
export const nfsMount: Generator = {
  id: 'nfs-mount',
  title: 'NFS mount with Kerberos',
  detail: 'A line for /etc/fstab, or a mount unit of systemd.',
  language: 'fstab',
  questions: [
    { id: 'server', kind: 'text', title: 'Which server?', placeholder: 'files.example.org' },
    { id: 'path', kind: 'text', title: 'Which folder of the server?', default: '/srv/nfs' },
    { id: 'target', kind: 'text', title: 'Where is it mounted?', default: '/srv/nfs' },
    {
      id: 'security',
      kind: 'choice',
      title: 'Which security?',
      default: 'krb5p',
      choices: [
        { value: 'krb5p', label: 'krb5p', detail: 'Kerberos, everything encrypted' },
        { value: 'krb5i', label: 'krb5i', detail: 'Kerberos, everything signed' },
        { value: 'krb5', label: 'krb5', detail: 'Kerberos, for the user alone' },
      ],
    },
    {
      id: 'form',
      kind: 'choice',
      title: 'In which form?',
      default: 'fstab',
      choices: [
        { value: 'fstab', label: 'A line for /etc/fstab' },
        { value: 'unit', label: 'A mount unit of systemd' },
      ],
    },
    { id: 'boot', kind: 'boolean', title: 'Mount it at boot, rather than when somebody looks into it?', default: true },
  ],
  validate(question, value) {
    if (question === 'server') return checkServer(value);
    return question === 'path' || question === 'target' ? checkPath(value) : undefined;
  },
  generate({ server, path, target, security, form, boot }): readonly GeneratedFile[] {
    const host = String(server).includes(':') ? `[${server}]` : String(server);
    const options = ['vers=4.2', `sec=${security}`, 'hard', 'nosuid', 'nodev', '_netdev'].join(',');
    if (form === 'fstab') {
      const extra = boot ? 'nofail' : 'noauto,x-systemd.automount';
      return [{ name: 'fstab', language: 'fstab', text: `${host}:${path} ${target} nfs ${options},${extra} 0 0\n` }];
    }
    const name = unitName(String(target));
    const mount = [
      '[Unit]',
      `Description=${target} from ${server}`,
      '',
      '[Mount]',
      `What=${host}:${path}`,
      `Where=${target}`,
      'Type=nfs',
      `Options=${options}`,
      ...(boot ? ['', '[Install]', 'WantedBy=remote-fs.target'] : []),
    ];
    const automount = [
      '[Unit]',
      `Description=${target} from ${server}, when needed`,
      '',
      '[Automount]',
      `Where=${target}`,
      '',
      '[Install]',
      'WantedBy=remote-fs.target',
    ];
    return [
      { name: `${name}.mount`, language: 'ini', text: `${mount.join('\n')}\n` },
      ...(boot ? [] : [{ name: `${name}.automount`, language: 'ini', text: `${automount.join('\n')}\n` }]),
    ];
  },
};
