import { type BenchLanguage, fillLines } from './bench-language.ts';

function component(index: number): string {
  const option = index % 8 === 3 ? 'pgpmod=none' : 'pgpmode=none';
  return `# part ${index}
opts="component=part${index}, ${option}, \\
  uversionmangle=s/[_-]?(rc|beta)/~$1/;s/^v//, \\
  filenamemangle=s%.*/v?(\\d\\S*)\\.tar\\.gz%part${index}-$1.tar.gz%" \\
  https://example.org/dl/part${index}/ part${index}-(\\d\\S*)\\.tar\\.(?:gz|xz) ignore

`;
}

/** A watch file of version 4 with many components. */
export const debianWatch: BenchLanguage = {
  languageId: 'debian-watch',
  uri: 'file:///srv/hello/debian/watch',
  short: true,
  document: (lines) =>
    fillLines(lines, {
      head: 'version=4\nhttps://example.org/dl/ hello-(\\d\\S*)\\.tar\\.gz\n',
      block: component,
      filler: '#',
    }),
  pasted: '# opts=component=one \\\n#   https://example.org/dl/one/ one-(.+)\\.tar\\.gz\n',
  places: { completion: /^opts="component=part\d+, p/gm, hover: /^opts="component=part\d+, pgp/gm },
};
