import { type BenchLanguage, fillLines } from './bench-language.ts';

function test(index: number): string {
  return `# test ${index}
Tests: smoke${index}, upstream${index}
Depends: @, python3 (>= 3.${index % 12}), hello-data${index} [amd64] | hello-data,
 curl
Restrictions: allow-stderr, ${index % 8 === 2 ? 'need-root' : 'needs-root'}
Architecture: amd64 arm64

`;
}

/** The tests of a package, many of them. */
export const debianTestsControl: BenchLanguage = {
  languageId: 'debian-tests-control',
  uri: 'file:///srv/hello/debian/tests/control',
  short: true,
  document: (lines) => fillLines(lines, { block: test, filler: '#' }),
  pasted: '# Tests: one\n# Depends: @\n',
  places: { completion: /^Restrictions: a/gm, hover: /^Restrictions: allow/gm },
};
