import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormatting } from '../../server/src/core/features/format.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { debianControl } from '../../server/src/languages/debian-control/language.ts';
import { controlTexts } from './control-texts.ts';

const options = { tabSize: 2, insertSpaces: true };

function format(text: string, settings: Readonly<Record<string, unknown>> = {}): string {
  const document = createDocument('/srv/debian/control', text);
  const edits = debianControl.format!(debianControl.analyse({ document, files: noFiles, settings }), options);
  expect(guardFormatting(text, edits, debianControl.tokensOf!)).toEqual(edits);
  return applyEdits(text, edits);
}

const messy = `Source:hello
Uploaders: "Cy, the third" <cy@example.org>,Bob <bob@example.org>
# needed for the tests
Build-Depends: zlib1g-dev, debhelper-compat (= 13),  libc6-dev|libc-dev, \${extra:Build}, python3:any <!nocheck>


Package: hello
Description: greets  
 It  greets.
Architecture: amd64 linux-any arm64
Depends: \${misc:Depends},
# data
  hello-data (= \${source:Version}), bash (>= 5)

`;

describe('the layout of debian/control', () => {
  it('is that of wrap-and-sort', () => {
    expect(format(messy)).toBe(`Source: hello
Uploaders: "Cy, the third" <cy@example.org>, Bob <bob@example.org>
# needed for the tests
Build-Depends: debhelper-compat (= 13),
               libc6-dev | libc-dev,
               python3:any <!nocheck>,
               zlib1g-dev,
               \${extra:Build}

Package: hello
Description: greets
 It  greets.
Architecture: linux-any amd64 arm64
Depends: bash (>= 5),
# data
         hello-data (= \${source:Version}),
         \${misc:Depends}
`);
  });

  it('follows the settings', () => {
    const text = 'Source: a\nDepends: c, b\nSection: net\nPackage: x\n';
    expect(format(text, { shortIndent: true, trailingComma: true, wrapAlways: true, sortFields: true })).toBe(
      'Source: a\nPackage: x\nSection: net\nDepends:\n b,\n c,\n',
    );
    const binary = 'Source: a\n\nDepends: c, b\n# its name\nPackage: x\nArchitecture: any\n';
    expect(format(binary, { shortIndent: true, trailingComma: true, wrapAlways: true, sortFields: true })).toBe(
      'Source: a\n\n# its name\nPackage: x\nArchitecture: any\nDepends:\n b,\n c,\n',
    );
    expect(format('Source: a\r\nBuild-Depends: c, b\r\n', { wrapAlways: true })).toBe(
      'Source: a\r\nBuild-Depends: b,\r\n               c\r\n',
    );
  });

  it('leaves what it cannot place', () => {
    for (const text of [
      'Source: a\nBuild-Depends: c,\n b |\n# why\n a\n',
      'Source: a\nBuild-Depends: b c, a\n',
      '',
      '\n',
    ]) {
      expect(format(text)).toBe(text);
    }
  });

  it('changes no token, and nothing when done again', () => {
    const settings = fc.record({
      shortIndent: fc.boolean(),
      trailingComma: fc.boolean(),
      wrapAlways: fc.boolean(),
      sortFields: fc.boolean(),
    });
    fc.assert(
      fc.property(controlTexts(true), settings, (text, chosen) => {
        const once = format(text, chosen);
        expect(format(once, chosen)).toBe(once);
        expect(debianControl.tokensOf!(once)).toEqual(debianControl.tokensOf!(text));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
    );
  });
});
