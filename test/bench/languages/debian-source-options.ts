import { type BenchLanguage, fillLines } from './bench-language.ts';

/** Far more options of dpkg-source than anybody has. */
export const debianSourceOptions: BenchLanguage = {
  languageId: 'debian-source-options',
  uri: 'file:///srv/hello/debian/source/options',
  short: true,
  document: (lines) =>
    fillLines(lines, {
      block: (index) =>
        `# part ${index}\n${index % 20 === 7 ? 'extend-diff-ignor' : 'extend-diff-ignore'} = "(^|/)part${index}$"\ntar-ignore = part${index}\n`,
      filler: '#',
    }),
  pasted: '# tar-ignore = one\n# more\n',
  places: { completion: /^tar-ig/gm, hover: /^tar-ig/gm },
};
