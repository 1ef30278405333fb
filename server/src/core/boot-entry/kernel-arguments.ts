import type { Completion } from '../features/completion.ts';
import type { SchemaEntry } from '../schema/entry.ts';

const page = 'https://docs.kernel.org/admin-guide/kernel-parameters.html';

/** Names, with `=` where a value follows, and what each means to Linux, systemd or Debian's initramfs-tools; the usual ones first. */
const rows: readonly (readonly [name: string, summary: string])[] = [
  ['root=', 'The root file system: a device, `UUID=`, `LABEL=` or `PARTUUID=`.'],
  ['ro', 'Mounts the root file system read-only first, so that it can be checked.'],
  ['rw', 'Mounts the root file system writable at once.'],
  ['quiet', 'Shows few messages while the system starts.'],
  ['splash', 'Shows a picture while the system starts.'],
  [
    'console=',
    'Where messages go and the first terminal is, such as `tty0` or `ttyS0,115200`; the last one counts for the terminal.',
  ],
  ['resume=', 'The swap device from which a hibernated system wakes.'],
  ['nomodeset', 'Leaves the screen in the mode of the firmware; drivers of graphics cards stay out.'],
  ['single', 'Starts into a shell for the administrator.'],
  ['init=', 'The program that runs first in place of `/sbin/init`.'],
  ['rootflags=', 'Mount options of the root file system, such as `subvol=@`.'],
  ['rootfstype=', 'The type of the root file system.'],
  ['rootdelay=', 'Seconds to wait before the root file system is mounted.'],
  ['rootwait', 'Waits for the root device as long as it takes.'],
  ['initrd=', 'An initrd that the kernel’s EFI stub loads itself.'],
  ['mitigations=', 'How far flaws of the processor are worked around: `auto`, `off` or `auto,nosmt`.'],
  ['mem=', 'How much memory the kernel uses.'],
  ['maxcpus=', 'How many processors are started.'],
  ['nosmp', 'Uses one processor only.'],
  ['acpi=', 'How far ACPI is used: `off`, `force`, `strict`.'],
  ['noapic', 'Leaves the I/O APIC unused.'],
  ['nolapic', 'Leaves the local APIC unused.'],
  ['pci=', 'How PCI is set up, such as `nomsi` or `noaer`.'],
  ['iommu=', 'How the IOMMU is used, such as `pt`.'],
  ['intel_iommu=', 'Whether Intel’s IOMMU is used: `on` or `off`.'],
  ['amd_iommu=', 'Whether AMD’s IOMMU is used, such as `on` or `off`.'],
  ['net.ifnames=', 'Whether network interfaces get stable names: `0` keeps `eth0`.'],
  ['biosdevname=', 'Whether network interfaces are named after what the BIOS says: `0` or `1`.'],
  ['ip=', 'The network’s address for the start: `dhcp` or `client:server:gateway:netmask:host:interface:method`.'],
  ['nfsroot=', 'The directory that is the root file system over NFS, as `server:/path`.'],
  ['panic=', 'Seconds after a panic until the machine restarts; 0 waits.'],
  ['loglevel=', 'Which messages show: those below this number, 0 to 7.'],
  ['debug', 'Shows all messages.'],
  ['fsck.mode=', 'Whether file systems are checked: `auto`, `force` or `skip`.'],
  ['fsck.repair=', 'Whether the check mends what it finds: `preen`, `yes` or `no`.'],
  ['systemd.unit=', 'The unit that systemd starts, such as `rescue.target`.'],
  ['systemd.show_status=', 'Whether systemd tells what it starts.'],
  ['apparmor=', 'Whether AppArmor is used: `0` or `1`.'],
  ['selinux=', 'Whether SELinux is used: `0` or `1`.'],
  ['security=', 'Which security module is used.'],
  ['crashkernel=', 'How much memory is set aside for the kernel that saves a crash.'],
  ['cgroup_enable=', 'Switches a controller of control groups on, such as `memory`.'],
  ['cryptdevice=', 'The encrypted device and its name, for mkinitcpio.'],
  ['rd.luks.uuid=', 'The encrypted volume that dracut or systemd unlocks, by its UUID.'],
  ['rd.lvm.lv=', 'The logical volume that dracut activates, as `group/volume`.'],
  ['rd.break', 'Stops in a shell of the initrd, for dracut.'],
  ['break', 'Stops in a shell of the initrd; `break=mount` says where, for initramfs-tools.'],
  ['boot=', 'Which kind of start the initrd makes, such as `live` or `nfs`.'],
  ['toram', 'Copies a live system into memory first.'],
  ['findiso=', 'The ISO image that holds a live system of Debian.'],
  ['iso-scan/filename=', 'The ISO image that holds a live system of Ubuntu.'],
  ['vga=', 'The number of a video mode; GRUB’s `gfxpayload` took its place.'],
  ['video=', 'The resolution of an output, as `HDMI-A-1:1920x1080`.'],
  ['audit=', 'Whether the kernel keeps audit records: `0` or `1`.'],
  ['transparent_hugepage=', 'When large pages of memory are used: `always`, `madvise` or `never`.'],
  ['usbcore.autosuspend=', 'Seconds until unused USB devices are put to sleep; `-1` never.'],
];

/** Arguments of the kernel that people write into boot files; by far not all there are. */
export const kernelArguments: readonly SchemaEntry[] = rows.map(([name, summary]) => ({
  name: name.replace(/=$/, ''),
  summary,
  syntax: [name.endsWith('=') ? `${name}<value>` : name],
  docs: page,
}));

const byName = new Map(kernelArguments.map((entry) => [entry.name, entry]));

/** What is known of an argument as it stands in a boot file, such as `root=UUID=…`. */
export function findKernelArgument(word: string): SchemaEntry | undefined {
  const equals = word.indexOf('=');
  return byName.get(equals < 0 ? word : word.slice(0, equals));
}

/** The arguments to offer, the usual ones first. */
export const kernelArgumentItems: readonly Completion[] = kernelArguments.map((entry, rank) => ({
  label: rows[rank]![0],
  kind: 'value',
  entry,
  rank,
  continues: entry.name === 'root' || entry.name === 'resume',
}));
