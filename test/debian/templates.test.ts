import { describe, expect, it } from 'vitest';
import { createRecogniser } from '../../server/src/core/recognition.ts';
import { languages } from '../../server/src/languages/registry.ts';
import { check } from '../harness/check.ts';

const recognise = createRecogniser(languages);

const places = {
  'debian-control': '/srv/hello/debian/control.in',
  'debian-changelog': '/srv/hello/debian/changelog.in',
  'debian-watch': '/srv/hello/debian/watch.in',
  'debian-copyright': '/srv/hello/debian/copyright.in',
  'debian-tests-control': '/srv/hello/debian/tests/control.in',
  'debian-series': '/srv/hello/debian/patches/series.in',
  'debian-patch': '/srv/hello/debian/patches/fix.patch.in',
  'debian-source-format': '/srv/hello/debian/source/format.in',
  'debian-source-options': '/srv/hello/debian/source/options.in',
  'apt-sources': '/srv/image/templates/sources.list.j2',
} as const;

/** A text for each language in which placeholders of three engines stand where values do. */
const texts: Readonly<Record<keyof typeof places, readonly string[]>> = {
  'debian-control': [
    'Source: {{ source }}\nSection: @SECTION@\nPriority: optional\nMaintainer: @MAINTAINER@\nUploaders: {{ uploaders }}, ${WHO} <x@example.org>\nBuild-Depends: @cdbs@, debhelper-compat (= {{ compat }}), gcc-@GCC_VERSION@ (>= @V@), {{ more }}, b [@ARCHES@]\nStandards-Version: @STANDARDS@\nHomepage: {{ homepage }}\nVcs-Git: ${VCS}\n\nPackage: lib{{ name }}@SOVERSION@\nArchitecture: {{ arch }}\nMulti-Arch: @MA@\nDepends: ${misc:Depends}, lib@NAME@ (= ${binary:Version}), {{ deps }}, foo-@ABI@ | ${shlibs:Depends}\nBreaks: @OLD@ (<< {{ version }})\nDescription: @SYNOPSIS@\n @LONG@\n',
    'Source: hello\nMaintainer: A <a@example.org>\nStandards-Version: 4.7.4\nSection: net\n\n{% for p in packages %}\nPackage: {{ p.name }}\nArchitecture: any\nDescription: {{ p.synopsis }}\n {{ p.text }}\n{% endfor %}\n',
    'Source: hello-${VERSION}\nMaintainer: A <a@example.org>\nStandards-Version: 4.7.4\nSection: net\n\nPackage: hello-${VERSION}-dev\nArchitecture: any\nDepends: hello-${VERSION} (= ${binary:Version})\nDescription: greets\n It greets.\n',
  ],
  'debian-changelog': [
    '{{ source }} ({{ version }}) @SUITE@; urgency=medium\n\n  * Release {{ version }}. (Closes: #@BUG@)\n\n -- @NAME@ <@MAIL@>  @DATE@\n\nhello (@VERSION@-1) unstable; urgency=@URGENCY@\n\n  * x\n\n -- ${DEBFULLNAME} <${DEBEMAIL}>  Mon, 02 Jan 2023 10:00:00 +0000\n',
    'hello (${VERSION}) ${SUITE}; urgency=low\n\n  * x\n\n -- A <a@example.org>  ${DATE}\n',
  ],
  'debian-watch': [
    'version=4\nopts=pgpmode=none {{ site }}/dl/ {{ name }}-(.+)\\.tar\\.gz\n',
    'version=4\nopts="uversionmangle=${MANGLE},component={{ part }}" https://example.org/${NAME}/ ${PATTERN}\n',
    'version=4\nhttps://example.org/@NAME@/ @PACKAGE@-@ANY_VERSION@@ARCHIVE_EXT@\n',
    'version=4\nhttps://example.org/{{ name }}/tags {{ pattern }} {{ policy }}\n',
    'Version: 5\n\nSource: {{ source }}\nMatching-Pattern: {{ pattern }}\nRepack: {{ repack }}\n',
    'Version: 5\n\nTemplate: GitHub\nOwner: @OWNER@\nProject: ${PROJECT}\n',
  ],
  'debian-copyright': [
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: @NAME@\n\nFiles: *\nCopyright: {{ year }} {{ author }}\nLicense: Expat\n The terms.\n',
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\nCopyright: ${YEARS} ${AUTHOR}\nLicense: {{ license }}\n The terms.\n',
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\nCopyright: 2024 A\nLicense: @LICENSE@\n\nLicense: @LICENSE@\n {{ text }}\n',
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: {{ files }} ${FOLDER}/*\nCopyright: 2024 A\nLicense: Expat\n The terms.\n',
  ],
  'debian-tests-control': [
    'Tests: smoke\nDepends: {{ package }}, ${DEPENDS}\nRestrictions: @RESTRICTIONS@\n',
    'Test-Command: {{ command }}\nDepends: @, ${name}-dev (= {{ version }})\n',
  ],
  'debian-series': [
    '{% if backport %}\n{{ old }}.patch\n{% else %}\n@NEW@.patch -p{{ level }}\n{% endif %}\n{% if x %}\n{% endif %}\n',
    '@NAME@.patch\n${VENDOR}/fix.patch\n{{ folder }}/{{ name }}.patch\n{{ folder }}/{{ name }}.patch\n',
  ],
  'debian-patch': [
    'Description: {{ title }}\nAuthor: @AUTHOR@\nForwarded: ${FORWARDED}\nLast-Update: {{ date }}\nBug: @BUG@\n---\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+{{ b }}\n',
    'From: ${AUTHOR}\nSubject: @SUBJECT@\nOrigin: {{ origin }}\nApplied-Upstream: {{ commit }}\n\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+@B@\n',
  ],
  'debian-source-format': ['{{ format }}\n', '3.0 (@FORMAT@)\n', '${FORMAT}\n'],
  'debian-source-options': [
    'compression = {{ compression }}\nextend-diff-ignore = "@IGNORE@"\n',
    '{% if fast %}\ncompression-level = ${LEVEL}\n{% endif %}\n@OPTION@\n',
  ],
  'apt-sources': [
    'deb {{ mirror }} {{ suite }} main\n{% for extra in extras %}\ndeb ${MIRROR} ${SUITE} ${COMPONENTS}\n{% endfor %}\n',
    'deb [signed-by=@KEY@ arch={{ arch }}] @MIRROR@ @SUITE@ main\n',
    'Types: deb\nURIs: {{ mirror }}\nSuites: ${SUITE} @SUITE@-updates\nComponents: main\nSigned-By: {{ key }}\n',
  ],
};

describe.each(Object.keys(places) as (keyof typeof places)[])('templates of %s', (language) => {
  it.each(texts[language])('are not flagged for being templates: %s', async (text) => {
    expect(recognise(places[language])).toBe(language);
    const { diagnostics } = await check({ language, path: places[language], text });
    const loud = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(loud.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
