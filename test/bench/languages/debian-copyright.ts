import { type BenchLanguage, fillLines } from './bench-language.ts';

const names = ['Expat', 'GPL-2+', 'BSD-3-clause', 'Apache-2.0'];

function files(index: number): string {
  const license = index % 12 === 5 ? 'GPLv2+' : names[index % names.length]!;
  return `Files: src/part${index}/*
 include/part${index}/*.h
Copyright: 20${10 + (index % 15)} Author ${index} <author${index}@example.org>
License: ${license}
Comment: Seen in part ${index}.

`;
}

const tail = names.map((name) => `License: ${name}\n The terms of ${name}.\n .\n More of them.\n\n`).join('');

/** A machine-readable copyright of a large source. */
export const debianCopyright: BenchLanguage = {
  languageId: 'debian-copyright',
  uri: 'file:///srv/hello/debian/copyright',
  document: (lines) =>
    fillLines(lines, {
      head: 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: hello\n\n',
      block: files,
      filler: '#',
      tail,
    }),
  pasted: '# Files: doc/*\n# Copyright: 2024 A\n# License: Expat\n',
  places: { completion: /^License: \w/gm, hover: /^License: \w/gm },
};
