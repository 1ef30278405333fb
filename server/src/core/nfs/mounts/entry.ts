/** What a client mounts. */
export interface MountWish {
  readonly server: string;
  /** As the server names it to the client. */
  readonly path: string;
  readonly target: string;
  /** One flavour, or several separated by colons. */
  readonly security: string;
  /** Mounted at boot, or when somebody looks into it. */
  readonly boot: boolean;
}

/** The server and its path as mount.nfs takes them; IPv6 stands in brackets. */
export const mountSource = ({ server, path }: MountWish): string =>
  `${server.includes(':') ? `[${server}]` : server}:${path}`;

/** Options that hold in fstab and in units alike. */
export const mountOptions = ({ security }: MountWish): string =>
  ['vers=4.2', `sec=${security}`, 'hard', 'nosuid', 'nodev', '_netdev'].join(',');

/** The line of fstab, with its line feed. */
export function mountLine(wish: MountWish): string {
  const extra = wish.boot ? 'nofail' : 'noauto,x-systemd.automount';
  return `${mountSource(wish)} ${wish.target} nfs ${mountOptions(wish)},${extra} 0 0\n`;
}
