import type { Answer, Answers } from '../core/questions/question.ts';
import type { GeneratedFile, Generator } from './generator.ts';
import { grubMenuEntryQuestions } from './grub-menu-entry-questions.ts';
import { checkBootPath, checkKernelArguments, checkLabel, checkTitle, checkUuid, quoteForGrub } from './grub-values.ts';

const checks: Readonly<Record<string, (value: Answer) => string | undefined>> = {
  title: checkTitle,
  uuid: checkUuid,
  root: checkUuid,
  label: checkLabel,
  kernel: checkBootPath,
  initrd: checkBootPath,
  loader: checkBootPath,
  iso: checkBootPath,
  memtest: checkBootPath,
  arguments: checkKernelArguments,
};

/** An entry for GRUB's menu, as a file of one's own that no update overwrites. */
export const grubMenuEntry: Generator = {
  id: 'grub-menu-entry',
  title: 'GRUB menu entry',
  detail: 'Linux, another boot loader, an ISO image or memtest86+, in 40_custom or custom.cfg.',
  language: 'grub',
  questions: grubMenuEntryQuestions,
  validate: (question, value) => checks[question]?.(value),
  generate(answers): readonly GeneratedFile[] {
    const free = answers.unrestricted === true ? ' --unrestricted' : '';
    const title = String(answers.title);
    const entry = [
      `menuentry ${quoteForGrub(title)} --class os --id ${idOf(title)}${free} {`,
      ...bodyOf(answers).map((line) => `  ${line}`),
      '}',
    ];
    const own = answers.file === 'custom.cfg';
    const head = own ? [] : ['#!/bin/sh', 'exec tail -n +3 $0'];
    const text = `${[...head, ...entry].join('\n')}\n`;
    return [{ name: own ? 'custom.cfg' : '40_custom', language: 'grub', text }];
  },
};

function bodyOf(answers: Answers): string[] {
  const { kind, uuid, label, root, kernel, initrd, loader, iso, memtest } = answers;
  const search = kind === 'linux-label' ? `--label --set=root ${label}` : `--fs-uuid --set=root ${uuid}`;
  const found = [`search --no-floppy ${search}`];
  if (kind === 'chainload') return ['insmod part_gpt', 'insmod fat', 'insmod chain', ...found, `chainloader ${loader}`];
  if (kind === 'memtest') return [...found, `linux ${memtest}`];
  if (kind === 'iso') return [...found, ...isoBody(String(uuid), String(iso), String(answers.live))];
  const named = kind === 'linux-label' ? `LABEL=${label}` : `UUID=${kind === 'foreign-kernel' ? root : uuid}`;
  const words = [kernel, `root=${named}`, ...(answers.arguments as readonly string[])];
  // The rule asks whether a disk was forgotten; here two disks are meant.
  const twoDisks = kind === 'foreign-kernel' && root !== uuid && String(kernel).startsWith('/boot/');
  const note = twoDisks ? ['# etcetera-ignore grub/root-contradicts-search: the kernel is that of another system'] : [];
  return [...found, ...note, `linux ${words.join(' ')}`, `initrd ${initrd}`];
}

function isoBody(uuid: string, iso: string, live: string): string[] {
  const open = [`set iso_path=${iso}`, 'export iso_path', 'loopback loop $iso_path'];
  if (live === 'debian') {
    return [
      ...open,
      'linux (loop)/live/vmlinuz boot=live components findiso=$iso_path',
      'initrd (loop)/live/initrd.img',
    ];
  }
  if (live === 'ubuntu') {
    return [
      ...open,
      'linux (loop)/casper/vmlinuz boot=casper iso-scan/filename=$iso_path',
      'initrd (loop)/casper/initrd',
    ];
  }
  if (live === 'arch') {
    return [
      ...open,
      `linux (loop)/arch/boot/x86_64/vmlinuz-linux img_dev=/dev/disk/by-uuid/${uuid} img_loop=$iso_path`,
      'initrd (loop)/arch/boot/x86_64/initramfs-linux.img',
    ];
  }
  return [...open, 'root=loop', 'configfile /boot/grub/loopback.cfg'];
}

/** An id that does not begin with a digit, which `default` would take for a number. */
function idOf(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `custom-${words === '' ? 'entry' : words.slice(0, 40)}`;
}
