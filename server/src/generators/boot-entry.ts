import type { Answer } from '../core/questions/question.ts';
import type { GeneratedFile, Generator } from './generator.ts';
import { checkBootPath, checkKernelArguments, checkTitle, checkUuid } from './grub-values.ts';

const checks: Readonly<Record<string, (value: Answer) => string | undefined>> = {
  title: checkTitle,
  linux: checkBootPath,
  initrd: checkBootPath,
  root: checkUuid,
  arguments: checkKernelArguments,
  version: (value) =>
    typeof value === 'string' && /^[\w.+~-]+$/.test(value) ? undefined : 'Give a version without blanks.',
  machine: (value) =>
    value === '' || (typeof value === 'string' && /^[0-9a-f]{32}$/.test(value))
      ? undefined
      : 'Give the 32 hexadecimal digits of /etc/machine-id, or nothing.',
};

/** An entry for systemd-boot, or for GRUB with blscfg. */
export const bootEntryGenerator: Generator = {
  id: 'boot-entry',
  title: 'Boot loader entry',
  detail: 'An entry of the Boot Loader Specification, for loader/entries.',
  language: 'boot-entry',
  questions: [
    { id: 'title', kind: 'text', title: 'What does the menu show?', default: 'Debian' },
    { id: 'version', kind: 'text', title: 'Version of the kernel', default: '6.1.0-18-amd64' },
    {
      id: 'machine',
      kind: 'text',
      title: 'Machine id',
      placeholder: 'as in /etc/machine-id; may be left out',
      default: '',
    },
    {
      id: 'architecture',
      kind: 'choice',
      title: 'For which architecture?',
      default: 'x64',
      choices: [
        { value: 'x64', label: 'x86-64' },
        { value: 'aa64', label: 'ARM, 64 bit' },
        { value: 'riscv64', label: 'RISC-V, 64 bit' },
        { value: 'any', label: 'Any', detail: 'The line is left out' },
      ],
    },
    {
      id: 'linux',
      kind: 'text',
      title: 'Path of the kernel',
      default: '/vmlinuz',
      help: 'From the root of the partition that holds the entry.',
    },
    { id: 'initrd', kind: 'text', title: 'Path of the initrd', default: '/initrd.img' },
    { id: 'root', kind: 'text', title: 'UUID of the root file system', placeholder: 'as blkid shows it' },
    { id: 'arguments', kind: 'list', title: 'Further kernel arguments', default: ['ro', 'quiet'] },
  ],
  validate: (question, value) => checks[question]?.(value),
  generate({ title, version, machine, architecture, linux, initrd, root, arguments: words }): readonly GeneratedFile[] {
    const rows: (readonly [string, string])[] = [
      ['title', String(title).trim()],
      ['version', String(version)],
      ...(machine === '' ? [] : [['machine-id', String(machine)] as const]),
      ...(architecture === 'any' ? [] : [['architecture', String(architecture)] as const]),
      ['linux', String(linux)],
      ['initrd', String(initrd)],
      ['options', [`root=UUID=${root}`, ...(words as readonly string[])].join(' ')],
    ];
    const width = Math.max(...rows.map(([key]) => key.length)) + 1;
    const text = rows.map(([key, value]) => `${key.padEnd(width)}${value}\n`).join('');
    return [{ name: `${machine === '' ? 'linux' : machine}-${version}.conf`, language: 'boot-entry', text }];
  },
};
