import type { GeneratedFile } from './generator.ts';

/** What a client mounts, and how. */
export interface MountRequest {
  readonly server: string;
  /** As the server names it to the client. */
  readonly path: string;
  readonly target: string;
  /** One flavour, or several separated by colons. */
  readonly security: string;
  readonly form: 'fstab' | 'unit';
  /** Mounted at boot, or when somebody looks into it. */
  readonly boot: boolean;
}

/** The name that systemd gives the unit of a path (systemd-escape --path). */
function unitName(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, '').replace(/\/+/g, '/');
  const escaped = (character: string) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  return trimmed.replace(/^\.|[^\w.:/]/g, escaped).replaceAll('/', '-');
}

/** A line for fstab, or the units of systemd that say the same. */
export function mountFiles({ server, path, target, security, form, boot }: MountRequest): GeneratedFile[] {
  const host = server.includes(':') ? `[${server}]` : server;
  const options = ['vers=4.2', `sec=${security}`, 'hard', 'nosuid', 'nodev', '_netdev'].join(',');
  if (form === 'fstab') {
    const extra = boot ? 'nofail' : 'noauto,x-systemd.automount';
    return [{ name: 'fstab', language: 'fstab', text: `${host}:${path} ${target} nfs ${options},${extra} 0 0\n` }];
  }
  const name = unitName(target);
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
}
