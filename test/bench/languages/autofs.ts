import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = '# The homes and projects of the house.\n';

function key(index: number): string {
  const careless = index % 10 === 0 ? 'soft' : 'hard';
  return `
# Project ${index}
project${index} -vers=4.2,sec=krb5p,${careless},nosuid,nodev files${index % 7}.example.org:/srv/project${index}
user${index} -vers=4.2,sec=krb5p,nosuid,nodev homes.example.org:/home/user${index}
tools${index} -sec=krb5p,nosuid,nodev \\
    /bin files.example.org:/tools${index}/bin \\
    /share -ro mirror1.example.org,mirror2.example.org:/tools${index}/share
`;
}

/** An indirect map with many keys. */
export const autofs: BenchLanguage = {
  languageId: 'autofs',
  uri: 'file:///srv/auto.projects',
  short: true,
  document: (lines) => fillLines(lines, { head, block: key, filler: '#' }),
  pasted: '# new -vers=4.2,sec=krb5p files.example.org:/srv/new\n#\n',
  places: { completion: /nosuid,n/g, hover: /nosuid/g },
};
