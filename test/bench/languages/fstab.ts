import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = `# <file system> <mount point> <type> <options> <dump> <pass>
UUID=9f2e4a2c-5b1e-4c57-9d3c-0a7a52a4b1c6 / ext4 errors=remount-ro 0 1
UUID=1C2D-3E4F /boot/efi vfat umask=0077 0 1
`;

function machine(index: number): string {
  const careless = index % 12 === 0 ? 'soft' : 'hard';
  return `
# Project ${index}
files${index % 7}.example.org:/srv/project${index} /srv/project${index} nfs vers=4.2,sec=krb5p,${careless},nosuid,nodev,_netdev,nofail 0 0
LABEL=scratch${index} /scratch/${index} xfs noatime,nosuid,nodev,x-systemd.device-timeout=30s 0 2
/srv/project${index}/public /export/project${index} none bind,ro,x-systemd.requires=/srv/project${index} 0 0
`;
}

/** The table of a machine that mounts many projects. */
export const fstab: BenchLanguage = {
  languageId: 'fstab',
  uri: 'file:///srv/fstab',
  document: (lines) => fillLines(lines, { head, block: machine, filler: '#' }),
  pasted: '# files.example.org:/srv/new /srv/new nfs vers=4.2,sec=krb5p 0 0\n#\n',
  places: { completion: /nosuid,n/g, hover: /nosuid/g },
};
