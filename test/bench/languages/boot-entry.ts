import { type BenchLanguage, fillLines } from './bench-language.ts';

function lines(index: number): string {
  const root = index % 40 === 0 ? 'UUID=1234' : 'UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416';
  return `# Initrd ${index}
initrd /more-${index}.img
options root=${root} ro quiet splash
options console=ttyS${index % 4},115200 mitigations=auto
`;
}

/** An entry of a length that none has in practice: those of people have ten lines. */
export const bootEntry: BenchLanguage = {
  languageId: 'boot-entry',
  uri: 'file:///srv/loader/entries/a.conf',
  short: true,
  document: (count) =>
    fillLines(count, {
      head: 'title Debian\nversion 6.1.0-18-amd64\narchitecture x64\nlinux /vmlinuz-6.1.0-18-amd64\n',
      block: lines,
      filler: '#',
    }),
  pasted: 'initrd /more.img\n# options debug\n',
  places: { completion: /^options \w+/gm, hover: /^(?:initrd|options)/gm },
};
