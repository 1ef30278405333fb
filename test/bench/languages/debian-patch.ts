import { type BenchLanguage, fillLines } from './bench-language.ts';

function file(index: number): string {
  return `Index: hello/src/part${index}.c
--- a/${index % 5 === 3 ? 'debian' : 'src'}/part${index}.c
+++ b/${index % 5 === 3 ? 'debian' : 'src'}/part${index}.c
@@ -${index + 1},4 +${index + 1},4 @@
 static int part${index}(void)
 {
-  return ${index};
+  return ${index + 1};
 }
`;
}

/** A large patch with DEP 3's header. */
export const debianPatch: BenchLanguage = {
  languageId: 'debian-patch',
  uri: 'file:///srv/hello/debian/patches/large.patch',
  short: true,
  document: (lines) =>
    fillLines(lines, {
      head: 'Description: Count from one\nAuthor: A Person <a@example.org>\nLast-Update: 2024-01-31\n\n',
      block: file,
      filler: '',
    }),
  pasted: '\n',
  places: { completion: /^Auth/gm, hover: /^Auth/gm },
};
