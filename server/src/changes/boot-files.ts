import { compileGlobs } from '../core/text/glob.ts';

/** Languages of ours whose files name disks. */
const bootLanguages: ReadonlySet<string> = new Set(['grub', 'grub-default', 'fstab', 'boot-entry']);

/** Files of other programs that name disks: unlocking, resuming, initrds, other boot loaders. */
const otherBootFile = compileGlobs([
  '**/crypttab{,.*}',
  '**/etc/kernel/cmdline',
  '**/kernel/cmdline.d/*.conf',
  '**/initramfs-tools/conf.d/*',
  '**/dracut.conf{,.d/*.conf}',
  '**/{extlinux,syslinux,isolinux,refind,refind_linux,limine,lilo,yaboot}.{conf,cfg}',
  '**/mkinitcpio.conf',
  '**/systemd/system/*.{mount,swap}',
  '**/grubenv',
]);

/** Whether a file names the disks that a machine starts from: by its language, or by its path where it is none of ours. */
export function isBootFile(path: string, language: string | undefined): boolean {
  return language === undefined ? otherBootFile(path) : bootLanguages.has(language) || otherBootFile(path);
}

/** Whether a path alone may be that of a boot file whose language only its text tells. */
export function mayBeBootFile(path: string): boolean {
  return /\.(?:cfg|conf|grub|in|tmpl|template)$|\/[^/.]+$/.test(path) || otherBootFile(path);
}
