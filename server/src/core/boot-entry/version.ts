/**
 * The version in the name of a kernel or initrd (`vmlinuz-6.1.0-18-amd64`, `initrd.img-…`, `initramfs-….img`), or undefined
 * where the name has none. Knowledge: the names that Debian's, Fedora's and Arch's tools give.
 */
export function bootFileVersion(path: string): string | undefined {
  if (path.includes('$')) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/['"]/g, '');
  return /^(?:vmlinu[xz]|kernel|initrd(?:\.img)?|initramfs)-(\d[\w.+~-]*?)(?:\.img)?$/.exec(name)?.[1];
}
