import { type BenchLanguage, fillLines } from './bench-language.ts';

/** A series of many patches. */
export const debianSeries: BenchLanguage = {
  languageId: 'debian-series',
  uri: 'file:///srv/hello/debian/patches/series',
  short: true,
  document: (lines) =>
    fillLines(lines, {
      block: (index) => `${index % 40 === 7 ? `fix${index}.patch -p0` : `fix${index}.patch`}\n`,
      filler: '#',
    }),
  pasted: '# one.patch\n# other.patch\n',
  places: { completion: /^fix\d+\.patch/gm, hover: /^fix\d+/gm },
};
