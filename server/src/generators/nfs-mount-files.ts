import { type MountWish, mountLine, mountOptions, mountSource } from '../core/nfs/mounts/entry.ts';
import type { GeneratedFile } from './generator.ts';

/** What a client mounts, and how it says so. */
export interface MountRequest extends MountWish {
  readonly form: 'fstab' | 'unit';
}

/** The name that systemd gives the unit of a path (systemd-escape --path). */
function unitName(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, '').replace(/\/+/g, '/');
  const escaped = (character: string) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  return trimmed.replace(/^\.|[^\w.:/]/g, escaped).replaceAll('/', '-');
}

/** A line for fstab, or the units of systemd that say the same. */
export function mountFiles({ form, ...wish }: MountRequest): GeneratedFile[] {
  const { server, target, boot } = wish;
  if (form === 'fstab') return [{ name: 'fstab', language: 'fstab', text: mountLine(wish) }];
  const name = unitName(target);
  const mount = [
    '[Unit]',
    `Description=${target} from ${server}`,
    '',
    '[Mount]',
    `What=${mountSource(wish)}`,
    `Where=${target}`,
    'Type=nfs',
    `Options=${mountOptions(wish)}`,
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
