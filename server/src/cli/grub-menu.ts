import { bootMenu } from '../languages/grub/views/boot-menu.ts';
import type { Command } from './command.ts';
import { showNamed } from './show.ts';

/** `etcetera grub-menu FILE` writes the menu that a GRUB script makes. */
export const grubMenu: Command = showNamed({
  name: 'grub-menu',
  view: bootMenu,
  language: 'grub',
  usage: 'FILE…',
  details:
    'The script is carried out without a machine: files that it asks for are taken to be there (--answer files=no says\nthey are not), the firmware is UEFI (--answer platform=pc says BIOS), and what was assumed is listed.',
});
