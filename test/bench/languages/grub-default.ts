import { type BenchLanguage, fillLines } from './bench-language.ts';

function settings(index: number): string {
  return `# Machine ${index}
if [ "$HOSTNAME" = host${index} ]; then
  GRUB_DEFAULT="1>${index % 9}"
  GRUB_TIMEOUT=${index % 4 === 0 ? 'five' : '5'}
  GRUB_TIMEOUT_STYLE=menu
  GRUB_DISTRIBUTOR=\`lsb_release -i -s 2> /dev/null || echo Debian\`
  GRUB_CMDLINE_LINUX_DEFAULT="quiet splash"
  GRUB_CMDLINE_LINUX="resume=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 console=ttyS${index % 4},115200"
  GRUB_TERMINAL="console serial"
  GRUB_SERIAL_COMMAND="serial --unit=0 --speed=115200"
  GRUB_DISABLE_OS_PROBER=false
  MACHINE=${index}
  GRUB_${index % 3 === 0 ? 'TIMOUT' : 'BADRAM'}=""
fi
`;
}

/** Settings for many machines, each behind a condition, in one file that is rolled out to all of them. */
export const grubDefault: BenchLanguage = {
  languageId: 'grub-default',
  uri: 'file:///srv/etc/default/grub',
  short: true,
  document: (lines) => fillLines(lines, { block: settings, filler: '#' }),
  pasted: 'GRUB_GFXMODE=auto\n# GRUB_INIT_TUNE="480 440 1"\n',
  places: { completion: /^ {2}GRUB_\w+/gm, hover: /^ {2}GRUB_\w+/gm },
};
