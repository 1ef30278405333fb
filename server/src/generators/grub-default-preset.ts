import type { GeneratedFile, Generator } from './generator.ts';
import { checkKernelArguments } from './grub-values.ts';

/** The settings of each kind of machine, in the order in which they are written. */
const presets: Readonly<Record<string, readonly string[]>> = {
  desktop: ['GRUB_DEFAULT=0', 'GRUB_TIMEOUT_STYLE=hidden', 'GRUB_TIMEOUT=2'],
  server: ['GRUB_DEFAULT=0', 'GRUB_TIMEOUT_STYLE=menu', 'GRUB_TIMEOUT=5', 'GRUB_RECORDFAIL_TIMEOUT=5'],
  'dual-boot': [
    'GRUB_DEFAULT=saved',
    'GRUB_SAVEDEFAULT=true',
    'GRUB_TIMEOUT_STYLE=menu',
    'GRUB_TIMEOUT=10',
    'GRUB_DISABLE_OS_PROBER=false',
  ],
  serial: [
    'GRUB_DEFAULT=0',
    'GRUB_TIMEOUT_STYLE=menu',
    'GRUB_TIMEOUT=5',
    'GRUB_TERMINAL="console serial"',
    'GRUB_SERIAL_COMMAND="serial --unit=0 --speed=115200"',
  ],
};

/** /etc/default/grub for a kind of machine. */
export const grubDefaultPreset: Generator = {
  id: 'grub-default-preset',
  title: 'GRUB settings (/etc/default/grub)',
  detail: 'For a desktop, a server, several systems on one machine, or a serial console.',
  language: 'grub-default',
  questions: [
    {
      id: 'machine',
      kind: 'choice',
      title: 'What kind of machine is it?',
      default: 'desktop',
      choices: [
        { value: 'desktop', label: 'A desktop', detail: 'Starts quietly; Esc shows the menu for two seconds' },
        {
          value: 'server',
          label: 'A server',
          detail: 'Shows the menu and what the kernel says; never waits for a person',
        },
        { value: 'dual-boot', label: 'Several systems', detail: 'Finds the others, and starts the one that ran last' },
        { value: 'serial', label: 'A serial console', detail: 'The menu and the kernel on the first serial port, too' },
      ],
    },
    { id: 'arguments', kind: 'list', title: 'Kernel arguments for every entry', default: [] },
    { id: 'encrypted', kind: 'boolean', title: 'Does /boot lie on an encrypted disk?', default: false },
    { id: 'submenu', kind: 'boolean', title: 'Put older kernels into a submenu?', default: true },
  ],
  validate: (question, value) => (question === 'arguments' ? checkKernelArguments(value) : undefined),
  generate({ machine, arguments: words, encrypted, submenu }): readonly GeneratedFile[] {
    const console = machine === 'serial' ? ['console=tty0', 'console=ttyS0,115200'] : [];
    const quiet = machine === 'desktop' || machine === 'dual-boot' ? 'quiet' : '';
    const lines = [
      '# Run update-grub after every change.',
      ...presets[String(machine)]!,
      'GRUB_DISTRIBUTOR=`lsb_release -i -s 2> /dev/null || echo Debian`',
      `GRUB_CMDLINE_LINUX_DEFAULT="${quiet}"`,
      `GRUB_CMDLINE_LINUX="${[...console, ...(words as readonly string[])].join(' ')}"`,
      ...(encrypted === true ? ['GRUB_ENABLE_CRYPTODISK=y'] : []),
      ...(submenu === true ? [] : ['GRUB_DISABLE_SUBMENU=true']),
    ];
    return [{ name: 'grub', language: 'grub-default', text: `${lines.join('\n')}\n` }];
  },
};
