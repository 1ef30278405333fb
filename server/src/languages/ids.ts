/** The language ids, for the editor side, which must not load the languages themselves. A test holds it to the registry. */
export const languageIds: readonly string[] = [
  'nginx',
  'crontab',
  'debian-changelog',
  'nfs-exports',
  'fstab',
  'nfs-conf',
  'debian-control',
  'debian-copyright',
  'apt-sources',
  'grub',
  'pam',
  'pam-config',
  'launchd',
  'grub-default',
  'ffserver',
  'icecc',
];
