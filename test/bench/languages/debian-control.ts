import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = `Source: hello
Section: net
Priority: optional
Maintainer: A Person <person@example.org>
Build-Depends: debhelper-compat (= 13), pkgconf, libssl-dev (>= 3.0)
Standards-Version: 4.7.2
Homepage: https://example.org/hello
Vcs-Browser: https://salsa.debian.org/debian/hello
Vcs-Git: https://salsa.debian.org/debian/hello.git
Rules-Requires-Root: no

`;

function packages(index: number): string {
  return `Package: libhello${index}
Section: libs
Architecture: linux-any
Multi-Arch: same
Depends: \${shlibs:Depends},
         \${misc:Depends},
         hello-data${index} (= \${source:Version})${index % 4 === 0 ? ',\n         libold (> 1.0),' : ',\n         libnew (>= 1.0),'}
Recommends: hello-tools${index}
Conflicts: libhello-old${index} (<< 1.2~rc1-3)
${index % 5 === 0 ? 'Desription' : 'Description'}: greets in way number ${index}
 This library greets whoever calls it, in one of the many ways that people
 have found to greet each other, with as few words as can be.
 .
 It is number ${index} of its kind.

Package: hello-data${index}
Section: misc
Architecture: all
Depends: \${misc:Depends}
Breaks: libhello${index} (<< 1.1-2)
Replaces: libhello${index} (<< 1.1-2)
Description: words for the greeting of number ${index}
 The words that the library of number ${index} says, in all languages in which
 somebody has told us what one says.

`;
}

/** debian/control of a source with very many packages, as compilers and the kernel have it. */
export const debianControl: BenchLanguage = {
  languageId: 'debian-control',
  uri: 'file:///srv/hello/debian/control',
  document: (lines) => fillLines(lines, { head, block: packages, filler: '#' }),
  pasted: '# one\n# two\n# three\n# four\n',
  places: { completion: /^Depends: \$\{misc/gm, hover: /^(?:Section|Breaks|Depends): \w+/gm },
};
