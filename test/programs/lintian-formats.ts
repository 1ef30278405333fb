import type { LintianPackage } from './lintian.ts';

/** A tag of lintian 2.116, the rule of ours that answers to it, and a text that has the fault. */
export interface FormatTag {
  readonly tag: string;
  readonly language: string;
  readonly rule: string;
  readonly text: string;
  /** Where the text stands for lintian; the language's own place where absent. */
  readonly kind?: LintianPackage['kind'];
  readonly path?: string;
  /** Upstream's part of the package's version. */
  readonly version?: string;
  /** Other files of the package, by their paths in it. */
  readonly files?: Readonly<Record<string, string>>;
}

const format = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n';
const all = 'Files: *\nCopyright: 2024 A\nLicense: ';
const good = `${format}\n${all}Expat\n x\n`;
const archive = 'https://example.org/ x-(.+)\\.tar\\.gz\n';
const diff = '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n';

type Row = readonly [tag: string, rule: string, text: string, more?: Partial<FormatTag>];

const rows = (language: string, all: readonly Row[], shared: Partial<FormatTag> = {}): FormatTag[] =>
  all.map(([tag, rule, text, more]) => ({ tag, language, rule: `${language}/${rule}`, text, ...shared, ...more }));

const license = (name: string, ...more: string[]) => `${format}\n${all}${name}\n x\n${more.join('')}`;
const headed = (fields: string) => `${format}${fields}\n${all}Expat\n x\n`;

const copyright = rows('debian-copyright', [
  ['insecure-copyright-format-uri', 'format-uri', good.replace('https', 'http')],
  ['unknown-copyright-format-uri', 'format-uri', good.replace('www.debian.org/doc', 'example.org/x')],
  [
    'wiki-copyright-format-uri',
    'format-uri',
    good.replace(/https.*/, 'https://wiki.debian.org/Proposals/CopyrightFormat'),
  ],
  ['unversioned-copyright-format-uri', 'format-uri', good.replace(/https.*/, 'https://dep.debian.net/deps/dep5/')],
  [
    'out-of-date-copyright-format-uri',
    'format-uri',
    good.replace(/https.*/, 'http://svn.debian.org/wsvn/dep/web/deps/dep5.mdwn?rev=135'),
  ],
  [
    'boilerplate-copyright-format-uri',
    'format-uri',
    good.replace(/https.*/, 'https://anonscm.debian.org/viewvc/dep/web/deps/dep5.mdwn?rev=REVISION'),
  ],
  ['missing-field-in-dep5-copyright', 'missing-field', `${format}\nFiles: *\nLicense: Expat\n x\n`],
  ['unknown-paragraph-in-dep5-copyright', 'missing-field', `${good}\nComment: alone\n`],
  ['ambiguous-paragraph-in-dep5-copyright', 'unknown-field', `${good}\nCopyright: 2024 B\nLicense: ISC\n y\n`],
  ['obsolete-field-in-dep5-copyright', 'unknown-field', headed('Maintainer: A\n')],
  ['syntax-error-in-dep5-copyright', 'malformed-line', `${good}no field here\n`],
  ['missing-license-paragraph-in-dep5-copyright', 'undefined-license', `${format}\n${all}Own\n`],
  ['missing-license-text-in-dep5-copyright', 'license-text', `${format}\n${all}Own\n\nLicense: Own\n`],
  ['empty-short-license-in-dep5-copyright', 'license-text', `${good}\nLicense:\n y\n`],
  ['unused-license-paragraph-in-dep5-copyright', 'unused-license', `${good}\nLicense: Own\n y\n`],
  [
    'dep5-copyright-license-name-not-unique',
    'duplicate-license',
    `${format}\n${all}Own\n\nLicense: Own\n y\n\nLicense: Own\n z\n`,
  ],
  ['pipe-symbol-used-as-license-disjunction', 'license-name', license('Expat | ISC')],
  ['invalid-short-name-in-dep5-copyright', 'license-name', license('GPLv2')],
  ['space-in-std-shortname-in-dep5-copyright', 'license-name', license('GPL 2')],
  ['bad-exception-format-in-dep5-copyright', 'license-name', license('GPL-2 with openssl')],
  ['license-problem-undefined-license', 'license-name', license('unknown')],
  ['comma-separated-files-in-dep5-copyright', 'file-pattern', good.replace('*', 'a, b')],
  ['invalid-escape-sequence-in-dep5-copyright', 'file-pattern', good.replace('*', 'a\\b')],
  [
    'global-files-wildcard-not-first-paragraph-in-dep5-copyright',
    'shadowed-pattern',
    `${good.replace('*', 'a')}\n${all}Expat\n x\n`,
  ],
  ['duplicate-globbing-patterns', 'shadowed-pattern', `${good}\n${all}Expat\n x\n`],
  ['redundant-globbing-patterns', 'shadowed-pattern', good.replace('*', '* debian/rules')],
  [
    'globbing-patterns-out-of-order',
    'shadowed-pattern',
    `${good.replace('*', 'debian/source/*')}\n${good.slice(format.length + 1).replace('*', 'debian/*')}`,
  ],
  [
    'superfluous-file-pattern',
    'unused-pattern',
    `${good}\n${all.replace('*', 'gone/*')}Expat\n x\n`,
    { files: { 'src/a.c': '' } },
  ],
  ['incomplete-creative-commons-license', 'license-body', license('CC-BY-SA-4.0')],
]);

const installed = { kind: 'binary', path: 'usr/share/doc/PACKAGE/copyright' } as const;
const below = (text: string) => `${format}\n${all}Own\n ${text}\n`;
const copyrights = rows(
  'debian-copyright',
  [
    ['copyright-refers-to-symlink-license', 'common-license-path', below('or later: /usr/share/common-licenses/GPL.')],
    [
      'copyright-refers-to-versionless-license-file',
      'common-license-path',
      below('version 2: /usr/share/common-licenses/GPL.'),
    ],
    ['copyright-refers-to-nonexistent-license-file', 'common-license-path', below('/usr/share/common-licenses/GPL2')],
    ['copyright-refers-to-deprecated-bsd-license-file', 'common-license-path', below('/usr/share/common-licenses/BSD')],
    ['copyright-refers-to-compressed-license', 'common-license-path', below('/usr/share/common-licenses/GPL-2.gz')],
    ['copyright-refers-to-incorrect-directory', 'common-license-path', below('/usr/share/common-licences/GPL-2')],
    ['copyright-refers-to-old-directory', 'common-license-path', below('/usr/share/doc/copyright/GPL')],
    ['old-fsf-address-in-copyright-file', 'license-body', below('Suite 330, Boston, MA 02111-1307')],
    [
      'helper-templates-in-copyright',
      'license-body',
      below('<Put the license of the package here indented by 1 space>'),
    ],
    [
      'copyright-contains-automatically-extracted-boilerplate',
      'license-body',
      below('This copyright info was automatically extracted'),
    ],
    [
      'copyright-not-using-common-license-for-gpl',
      'common-license-pointer',
      `${format}\n${all}GPL-2+\n GNU General Public License\n`,
    ],
    [
      'copyright-not-using-common-license-for-lgpl',
      'common-license-pointer',
      `${format}\n${all}LGPL-2.1+\n GNU Lesser General Public License\n`,
    ],
    [
      'copyright-not-using-common-license-for-gfdl',
      'common-license-pointer',
      `${format}\n${all}GFDL-1.3+\n GNU Free Documentation License\n`,
    ],
    [
      'copyright-not-using-common-license-for-apache2',
      'common-license-pointer',
      `${format}\n${all}Apache-2.0\n Apache License, Version 2.0\n`,
    ],
  ],
  installed,
);

const watch = rows(
  'debian-watch',
  [
    ['missing-debian-watch-file-standard', 'bad-version', archive],
    ['older-debian-watch-file-standard', 'bad-version', `version=3\n${archive}`],
    ['obsolete-debian-watch-file-standard', 'bad-version', `version=2\n${archive}`],
    ['unknown-debian-watch-file-standard', 'bad-version', `version=7\n${archive}`],
    ['multiple-debian-watch-file-standards', 'bad-pattern', `version=4\nversion=3\n${archive}`],
    ['debian-watch-line-invalid', 'malformed-entry', 'version=4\nopts=repack \n'],
    ['debian-watch-uses-insecure-uri', 'insecure-source', `version=4\n${archive.replace('https', 'http')}`],
    [
      'debian-watch-contains-dh_make-template',
      'left-over-template',
      `# Example watch control file for uscan\nversion=4\n${archive}`,
    ],
    [
      'debian-watch-file-uses-deprecated-githubredir',
      'obsolete-site',
      'version=4\nhttps://githubredir.debian.net/x/y (.+)\n',
    ],
    [
      'debian-watch-file-uses-deprecated-sf-redirector-method',
      'obsolete-site',
      'version=4\nhttps://qa.debian.org/watch/sf.php?project=x (.+)\n',
    ],
    [
      'debian-watch-lacks-sourceforge-redirector',
      'obsolete-site',
      'version=4\nhttps://downloads.sourceforge.net/x/ x-(.+)\\.gz\n',
    ],
    ['debian-watch-file-pubkey-file-is-missing', 'missing-key', `version=4\nopts=pgpmode=auto ${archive}`],
    ['debian-watch-not-mangling-version', 'repacked-version', `version=4\n${archive}`, { version: '1.0+dfsg' }],
    [
      'debian-watch-mangles-debian-version-improperly',
      'repacked-version',
      `version=4\nopts=uversionmangle=auto ${archive}`,
      { version: '1.0+dfsg' },
    ],
  ],
  { kind: 'quilt' },
);

const patch = 'debian/patches/x.patch';
const named = { files: { 'debian/patches/series': 'x.patch\n' } };
const patches = [
  ...rows(
    'debian-patch',
    [
      ['quilt-patch-missing-description', 'missing-description', diff],
      [
        'quilt-patch-using-template-description',
        'missing-description',
        `Description: x\n TODO: Put a short summary on the line above and replace this paragraph\n${diff}`,
      ],
      ['patch-modifying-debian-files', 'patches-packaging', `Description: x\n${diff.replaceAll('/x', '/debian/x')}`],
    ],
    named,
  ),
  ...rows('debian-series', [
    [
      'quilt-patch-with-non-standard-options',
      'patch-option',
      'x.patch -p0\n',
      { files: { [patch]: `Description: x\n${diff}` } },
    ],
    [
      'quilt-series-without-trailing-newline',
      'last-line-end',
      'x.patch',
      { files: { [patch]: `Description: x\n${diff}` } },
    ],
    ['quilt-series-references-non-existent-patch', 'missing-patch', 'gone.patch\n'],
    [
      'patch-file-present-but-not-mentioned-in-series',
      'missing-patch',
      '# none\n',
      { files: { [patch]: `Description: x\n${diff}` } },
    ],
  ]),
];

const source = [...rows('debian-source-format', [['older-source-format', 'unusual-format', '1.0\n', { kind: 'old' }]])];

const script = { files: { 'debian/tests/a': '#!/bin/sh\n' } };
const tests = rows(
  'debian-tests-control',
  [
    ['no-tests', 'test-of-stanza', 'Depends: @\n'],
    ['conflicting-test-fields', 'test-of-stanza', 'Tests: a\nTest-Command: hello\n'],
    ['illegal-runtime-test-name', 'missing-script', 'Tests: a_b\n'],
    ['missing-runtime-test-file', 'missing-script', 'Tests: gone\n'],
    ['testsuite-dependency-has-unparsable-elements', 'invalid-relation', 'Tests: a\nDepends: x (3)\n'],
    ['unknown-runtime-tests-field', 'unknown-field', 'Tests: a\nRestriction: needs-root\n'],
    ['unknown-runtime-tests-restriction', 'unknown-restriction', 'Tests: a\nRestrictions: need-root\n'],
    ['obsolete-runtime-tests-restriction', 'unknown-restriction', 'Tests: a\nRestrictions: needs-recommends\n'],
    ['backgrounded-test-command', 'useless-test', 'Test-Command: hello &\n'],
    ['no-op-testsuite', 'useless-test', 'Test-Command: /bin/true\n'],
    ['superficial-tests', 'useless-test', 'Tests: a\nRestrictions: superficial\n'],
  ],
  script,
);

/** Every tag about these files that a rule answers to. */
export const formatTags: readonly FormatTag[] = [
  ...copyright,
  ...copyrights,
  ...watch,
  ...patches,
  ...source,
  ...tests,
];

/** Where the text of a language stands in a package. */
export const formatPaths: Readonly<Record<string, string>> = {
  'debian-copyright': 'debian/copyright',
  'debian-watch': 'debian/watch',
  'debian-patch': patch,
  'debian-series': 'debian/patches/series',
  'debian-source-format': 'debian/source/format',
  'debian-tests-control': 'debian/tests/control',
};

/** The checks of lintian about these files. */
export const formatChecks: readonly string[] = [
  'debian/copyright',
  'debian/copyright/apache-notice',
  'debian/copyright/dep5',
  'debian/copyright/dep5/components',
  'debian/patches',
  'debian/patches/count',
  'debian/patches/dep3',
  'debian/patches/quilt',
  'debian/source-dir',
  'debian/watch',
  'debian/watch/standard',
  'fields/format',
  'testsuite',
];

const because = (reason: string, tags: string): [string, string][] => tags.split(' ').map((tag) => [tag, reason]);

/** The other tags of these checks, and why no rule answers to them. */
export const otherTags: ReadonlyMap<string, string> = new Map([
  ...because(
    'it is about a built package or its links',
    'copyright-file-compressed copyright-file-is-symlink debian-copyright-is-symlink no-copyright-file no-debian-copyright-in-source named-copyright-for-single-installable possible-gpl-code-linked-with-openssl usr-share-doc-symlink-points-outside-of-usr-share-doc usr-share-doc-symlink-to-foreign-package usr-share-doc-symlink-without-dependency cannot-check-whether-usr-share-doc-symlink-points-to-foreign-package malformed-changes-file',
  ),
  ...because(
    'free text is not judged, and the machine-readable form says the same by its fields',
    'no-dep5-copyright copyright-without-copyright-notice copyright-does-not-refer-to-common-license-file copyright-file-lacks-pointer-to-perl-license copyright-with-old-dh-make-debian-copyright copyright-has-url-from-dh_make-boilerplate copyright-contains-dh_make-todo-boilerplate',
  ),
  ...because(
    'the whole text of a licence is found by license-body, but no example of it belongs here',
    'copyright-file-contains-full-gpl-license copyright-file-contains-full-gfdl-license copyright-file-contains-full-apache-2-license',
  ),
  ...because('lines and tabs are the editor’s business', 'copyright-has-crs tab-in-license-text'),
  ...because(
    'lists of misspellings are wrong too often',
    'spelling-error-in-copyright spelling-error-in-patch-description',
  ),
  ...because(
    'it compares with the source, its archive or its metadata',
    'add-component-copyright file-included-already file-without-copyright-information files-excluded-without-copyright-format-1.0 inconsistent-appstream-metadata-license license-file-listed-in-debian-copyright missing-explanation-for-contrib-or-non-free-package missing-explanation-for-repacked-upstream-tarball missing-notice-file-for-apache-license repackaged-source-not-advertised source-ships-excluded-file update-debian-copyright dep5-file-paragraph-references-header-paragraph',
  ),
  ...because(
    'it is about a missing file, debian/control or debian/rules',
    'debian-watch-file-is-missing debian-watch-file-in-native-package missing-debian-source-format missing-tests-control quilt-build-dep-but-no-series-file quilt-series-but-no-build-dep unknown-testsuite unnecessary-testsuite-autopkgtest-field more-than-one-patch-system patch-system patch-system-but-no-source-readme patch-system-but-direct-changes-in-diff direct-changes-in-diff-but-no-patch-system git-patches-not-exported unknown-file-in-debian-source format-3.0-but-debian-changes-patch package-uses-vendor-specific-patch-series debian-tests-control-autodep8-is-obsolete',
  ),
  ...because(
    'it is a custom of Debian’s archive',
    'custom-compression-in-debian-source-options debian-watch-does-not-check-openpgp-signature debian-watch-could-verify-download patch-not-forwarded-upstream prefer-uscan-symlink debian-watch-upstream-component',
  ),
  ...because('it counts and judges nothing', 'number-of-patches source-format debian-watch-file-standard'),
  ...because(
    'it is about the version that the changelog or upstream has',
    'debian-watch-file-specifies-wrong-upstream-version debian-watch-file-specifies-old-upstream-version debian-watch-mangles-upstream-version-improperly',
  ),
  ...because(
    'it is about what the programs of the tests do',
    'test-leaves-python-version-untested runtime-test-file-uses-supported-python-versions-without-test-depends runtime-test-file-uses-installed-python-versions runtime-test-file-is-not-a-regular-file declare-python-versions-for-test drop-python-version-declaration uses-deprecated-adttmp',
  ),
  ...because('an empty file has no place to mark', 'empty-debian-tests-control'),
  ...because('lintian itself cannot unpack such a package', 'unsupported-source-format'),
  ...because('autopkgtest takes any feature and passes over those it does not know', 'unknown-runtime-tests-feature'),
]);
