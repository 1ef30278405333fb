import type { Question } from '../core/questions/question.ts';

const linux = ['linux-uuid', 'linux-label', 'foreign-kernel'];
const byUuid = ['linux-uuid', 'foreign-kernel', 'chainload', 'iso', 'memtest'];

/** What is asked about a menu entry. */
export const grubMenuEntryQuestions: readonly Question[] = [
  { id: 'title', kind: 'text', title: 'What does the menu show?', default: 'Debian' },
  {
    id: 'kind',
    kind: 'choice',
    title: 'What does the entry start?',
    default: 'linux-uuid',
    choices: [
      {
        value: 'linux-uuid',
        label: 'Linux, by UUID',
        detail: 'Kernel and initrd from a disk that is found by its UUID',
      },
      { value: 'linux-label', label: 'Linux, by label', detail: 'The same, by the label of the file system' },
      {
        value: 'foreign-kernel',
        label: 'Linux with another distribution’s kernel',
        detail: 'Kernel and initrd from one disk, the system from another',
      },
      {
        value: 'chainload',
        label: 'Another boot loader (UEFI)',
        detail: 'Windows or another GRUB on the EFI partition',
      },
      { value: 'iso', label: 'An ISO image', detail: 'A live system or installer that lies as a file on a disk' },
      { value: 'memtest', label: 'memtest86+', detail: 'The memory test' },
    ],
  },
  {
    id: 'uuid',
    kind: 'text',
    title: 'UUID of the file system that holds it',
    placeholder: 'as blkid shows it',
    when: { question: 'kind', equals: byUuid },
  },
  { id: 'label', kind: 'text', title: 'Label of the file system', when: { question: 'kind', equals: 'linux-label' } },
  {
    id: 'root',
    kind: 'text',
    title: 'UUID of the root file system',
    placeholder: 'of the system that the kernel starts',
    when: { question: 'kind', equals: 'foreign-kernel' },
  },
  {
    id: 'kernel',
    kind: 'text',
    title: 'Path of the kernel',
    default: '/boot/vmlinuz',
    help: 'From the root of that file system; without /boot where /boot is a partition of its own.',
    when: { question: 'kind', equals: linux },
  },
  {
    id: 'initrd',
    kind: 'text',
    title: 'Path of the initrd',
    default: '/boot/initrd.img',
    when: { question: 'kind', equals: linux },
  },
  {
    id: 'arguments',
    kind: 'list',
    title: 'Further kernel arguments',
    default: ['ro', 'quiet'],
    when: { question: 'kind', equals: linux },
  },
  {
    id: 'loader',
    kind: 'text',
    title: 'Path of the EFI program',
    default: '/EFI/Microsoft/Boot/bootmgfw.efi',
    when: { question: 'kind', equals: 'chainload' },
  },
  {
    id: 'iso',
    kind: 'text',
    title: 'Path of the image',
    default: '/iso/live.iso',
    when: { question: 'kind', equals: 'iso' },
  },
  {
    id: 'live',
    kind: 'choice',
    title: 'What kind of image is it?',
    default: 'loopback',
    choices: [
      {
        value: 'loopback',
        label: 'One with /boot/grub/loopback.cfg',
        detail: 'Ubuntu, GRML, SystemRescue and many more',
      },
      { value: 'debian', label: 'Debian Live', detail: '/live/vmlinuz with findiso=' },
      { value: 'ubuntu', label: 'Ubuntu', detail: '/casper/vmlinuz with iso-scan/filename=' },
      { value: 'arch', label: 'Arch Linux', detail: '/arch/boot with img_loop=' },
    ],
    when: { question: 'kind', equals: 'iso' },
  },
  {
    id: 'memtest',
    kind: 'text',
    title: 'Path of memtest86+',
    default: '/boot/memtest86+x64.efi',
    when: { question: 'kind', equals: 'memtest' },
  },
  {
    id: 'file',
    kind: 'choice',
    title: 'Into which file?',
    default: '40_custom',
    choices: [
      {
        value: '40_custom',
        label: '/etc/grub.d/40_custom',
        detail: 'A script; update-grub puts the entry into grub.cfg',
      },
      {
        value: 'custom.cfg',
        label: '/boot/grub/custom.cfg',
        detail: 'Read by grub.cfg at every start; no update-grub needed',
      },
    ],
  },
  {
    id: 'unrestricted',
    kind: 'boolean',
    title: 'May everybody start it where the menu has a password?',
    default: true,
  },
];
