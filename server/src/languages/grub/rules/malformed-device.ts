import type { CommandNode, WordNode } from '../../../core/grub-script/tree.ts';
import { replacement } from '../../../core/text/edit.ts';
import type { Span } from '../../../core/text/span.ts';
import { defineRule } from '../define-rule.ts';

/** A place where a device is named, and whether GRUB can do without it. */
interface Named extends Span {
  readonly device: string;
  readonly hint: boolean;
}

/** Devices in `set root=…`, in hints and in front of paths; those that variables hold are left out. */
function devicesOf({ name, words }: CommandNode): Named[] {
  return words.flatMap((word, index): Named[] => {
    const hint = /^--hint(?:-[a-z0-9]+)?=(['"]?)([^'"]*)\1$/.exec(word.source);
    if (name === 'search' && hint !== null) return named(word, hint[2]!, true);
    const set = /^root=(['"]?)\(?([^'")]*)\)?\1$/.exec(word.source);
    if (set !== null && index === (name === 'set' ? 1 : 0)) return named(word, set[2]!, false);
    const path = /^['"]?\(([^)]*)\)/.exec(word.source);
    return index > 0 && path !== null ? named(word, path[1]!, false) : [];
  });
}

function named(word: WordNode, device: string, hint: boolean): Named[] {
  if (device === '' || device.includes('$')) return [];
  const start = word.start + word.source.indexOf(device);
  return [{ device, hint, start, end: start + device.length }];
}

/** What is wrong with a device's name, and what was likely meant. */
function faultOf(device: string): { message: string; meant?: string } | undefined {
  if (/^(?:\/dev\/|(?:[shv]d[a-z]|nvme\d|mmcblk\d)\w*$)/.test(device)) {
    return {
      message: `"${device}" is a name of Linux; GRUB calls disks hd0, hd1 and partitions hd0,gpt1 or hd0,msdos1.`,
    };
  }
  const [, disk = '', table = '', number] = /^([hfc]d\d+),(gpt|msdos|bsd)?(\d*)$/.exec(device) ?? [];
  if (number === '' && table !== '') return { message: `Behind "${table}" the number of the partition is missing.` };
  if (number === '0') {
    return { message: 'GRUB counts partitions from 1, so that there is no partition 0.', meant: `${disk},${table}1` };
  }
  const joined = /^([hfc]d\d+)((?:gpt|msdos)\d+)$/.exec(device);
  if (joined === null) return undefined;
  const meant = `${joined[1]},${joined[2]}`;
  return { message: `Disk and partition are separated by a comma: "${meant}".`, meant };
}

/** A device has a name that GRUB gives to none. */
export default defineRule({
  id: 'grub/malformed-device',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A device has a name that GRUB gives to none.',
  why: 'GRUB names disks hd0, hd1, … and their partitions, counted from 1, hd0,gpt2 or hd0,msdos1. With any other name it stops at "no such device" or "no such partition"; a hint of `search` is merely of no use.',
  references: ['https://www.gnu.org/software/grub/manual/grub/html_node/Device-syntax.html'],
  examples: {
    invalid: [
      'set root=/dev/sda1\n',
      { code: "set root='hd0,0'\n", fixed: "set root='hd0,1'\n" },
      { code: 'linux (hd0gpt2)/vmlinuz\n', fixed: 'linux (hd0,gpt2)/vmlinuz\n' },
      'search --fs-uuid --set=root --hint-efi=hd0,gpt 12AB-34CD\n',
    ],
    valid: [
      "set root='hd0,msdos1'\nset root=(hd1)\n",
      'search --fs-uuid --set=root --hint-bios=hd0,gpt2 --hint=ahci0,gpt2 12AB-34CD\n',
      'linux (loop)/vmlinuz root=/dev/sda1\nset root=lvm/group-volume\nset root=$device\n',
      'search --fs-uuid --hint=hd0, --hint-efi=usb0,msdos1,bsd1 12AB-34CD\n',
    ],
  },
  reach: 'section',
  visit: {
    command(node, { report }) {
      for (const { device, hint, start, end } of devicesOf(node)) {
        const fault = faultOf(device);
        if (fault === undefined) continue;
        const { message, meant } = fault;
        const span = { start, end };
        report(span, message, {
          severity: hint ? 'info' : 'warning',
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
        });
      }
    },
  },
});
