import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = `set timeout=5
set default=0
if [ x$feature_menuentry_id = xy ]; then
  menuentry_id_option="--id"
else
  menuentry_id_option=""
fi
export menuentry_id_option
function load_video {
  insmod efi_gop
  insmod all_video
}
`;

const uuid = '562bc06f-8434-4d82-a1e6-be77cbf8c416';

function entry(index: number): string {
  const version = `6.${index % 20}.0-${index}-amd64`;
  return `# Kernel ${index}
menuentry 'Debian, with Linux ${version}' --class debian $menuentry_id_option 'gnulinux-${index}' {
  load_video
  insmod gzio
  if [ x$grub_platform = xxen ]; then insmod xzio; insmod lzopio; fi
  insmod part_gpt
  insmod ext2
  set root='hd0,gpt2'
  if [ x$feature_platform_search_hint = xy ]; then
    search --no-floppy --fs-uuid --set=root --hint-bios=hd0,gpt2 --hint-efi=hd0,gpt2 ${uuid}
  else
    search --no-floppy --fs-uuid --set=root ${uuid}
  fi
  echo 'Loading Linux ${version} ...'
  linux /boot/vmlinuz-${version} root=UUID=${uuid} ro quiet splash
  echo 'Loading initial ramdisk ...'
  initrd /boot/initrd.img-${index % 2 === 0 ? version : `${version}-old`}
}
submenu 'More of ${index}' $menuentry_id_option 'more-${index}' {
  menuentry 'Recovery' $menuentry_id_option 'recovery-${index}' {
    set gfxpayload=keep
    search --no-floppy --fs-uuid --set=root ${uuid}
    linux${index % 3 === 0 ? '16' : ''} /boot/vmlinuz-${version} root=UUID=${uuid} ro single
    initrd /boot/initrd.img-${version}
  }
}
`;
}

/** A menu with many kernels, as grub-mkconfig writes it. */
export const grub: BenchLanguage = {
  languageId: 'grub',
  uri: 'file:///srv/boot/grub/grub.cfg',
  document: (lines) => fillLines(lines, { head, block: entry, filler: '#' }),
  pasted: "menuentry 'One' --id one {\n  linux /boot/vmlinuz root=/dev/sda1\n  initrd /boot/initrd.img\n}\n",
  places: { completion: /^ {2}(?:insmod|search) --?\w+|^ {2}\w+/gm, hover: /^ {2}\w+/gm },
};
