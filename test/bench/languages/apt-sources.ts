import { type BenchLanguage, fillLines } from './bench-language.ts';

function entries(index: number): string {
  const key = `[signed-by=/etc/apt/keyrings/team${index}.gpg]`;
  const suite = index % 14 === 4 ? 'trixi' : 'trixie';
  return `# team ${index}
deb ${key} https://mirror.example.org/team${index}/debian ${suite} main contrib
deb-src ${key} https://mirror.example.org/team${index}/debian ${suite} main contrib

`;
}

/** A list of sources as large as one may become. */
export const aptSources: BenchLanguage = {
  languageId: 'apt-sources',
  uri: 'file:///srv/image/etc/apt/sources.list',
  short: true,
  document: (lines) => fillLines(lines, { block: entries, filler: '#' }),
  pasted: '# deb https://mirror.example.org/one trixie main\n# more\n',
  places: { completion: /^deb \[s/gm, hover: /^deb \[sig/gm },
};
