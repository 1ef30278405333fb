/** A watch file of version 4 that uscan accepts. */
export const lineWatch = `# a comment
version=4
opts="pgpsigurlmangle=s%$%.asc%, dversionmangle=auto, uversionmangle=s/rc/~rc/;s{_}{.}g" \\
  https://example.org/dl/ @PACKAGE@@ANY_VERSION@@ARCHIVE_EXT@ debian uupdate
opts=component=docs,compression=xz,repack https://example.org/docs/docs-(\\d[\\d.]*)\\.tar\\.gz ignore

opts=mode=git,component=lib,gitmode=full,gitexport=all \\
https://example.org/lib.git refs/tags/v([\\d.]+) same
`;
/** What {@link lineWatch} is damaged with. */
export const linePieces = [
  ...[
    '"',
    ',',
    ';',
    '=',
    '\\',
    '(',
    ')',
    '[',
    ']',
    ' ',
    '/',
    '#',
    '@',
    'x',
    '\t',
    '\r',
    '%',
    's/a/b/',
    's/a/b',
    'tr/a/b/',
  ],
  ...[
    'opts=',
    'options="repack"',
    'opts="repack',
    'opts=repack',
    'version=3',
    'version=9',
    'ftp://example.org/',
    'HEAD',
  ],
  ...[
    'mode=svn',
    'compression=no',
    'ctype=nodejs',
    'ctype=x',
    'component=docs',
    'repacksuffix=+dfsg',
    's/(a/b/',
    's/[/b/',
  ],
  ...[
    'downloadurlmangle=s/a/b/,',
    'uversionmangle=x',
    'y/a/b/e',
    's|a|b|gi',
    '@ANY_VERSION@',
    'é',
    'prev',
    'group',
    'opt=bare',
  ],
];

/** A watch file of version 5 that uscan accepts. */
export const stanzaWatch = `# a comment
Version: 5

Source: https://example.org/dl/
Matching-Pattern: (?:@PACKAGE@)?@ANY_VERSION@@ARCHIVE_EXT@
Uversion-Mangle: s/rc/~rc/;s{_}{.}g
Pgp-Mode: auto

Template: GitHub
Owner: example
Project: hello
Component: lib
Release-Only: yes
Version-Type: STABLE_VERSION

Template: Npmregistry
Dist: @example/hello
Component: js

Mode: git
Source: https://example.org/lib.git
Matching-Pattern: refs/tags/v([\\d.]+)
Component: git
Git-Export: all
Version-Constraint: same
`;
/** What {@link stanzaWatch} is damaged with. */
export const stanzaPieces = [
  ...[':', '/', '(', ')', '[', ' ', '#', '@', 'x', '-', '\\', ';', '%', 's/a/b', 's/a/b/', 'auto', 'HEAD'],
  ...['Version: 4', 'Version: 6', 'version=5', 'Template: Foo', 'Template: GitLab', 'Template: Metacpan', 'Dist: x'],
  ...['Template: a b', 'Version-Type: any', 'Version-Type: DEB_EXT', 'Custom-Version: v(\\d+)', 'Maturity: any'],
  ...['Date: %Y', 'Git-Date: %Y', 'Version-Pattern: (.+)', 'Repack: perhaps', 'Compression: no', 'Ctype: perl'],
  ...[
    'Ctype: no',
    'Mode: svn',
    'Mode: http',
    'Pgp-Mode: previous',
    'Component: lib',
    'Repacksuffix: +ds',
    ' continued',
  ],
  ...['Untrackable: gone', 'Bare: no', 'Decompress: 2', 'Dversion-Mangle: auto', 'Filename-Mangle: x', 'Unknown: y'],
];

/** Texts of version 5 with what uscan said of them, when they were recorded. */
export interface RecordedWatch {
  readonly text: string;
  readonly accepted: boolean;
}

/** A verdict as a line of a table: the text by what it shares with {@link stanzaWatch} at both ends. */
export function encodeWatch({ text, accepted }: RecordedWatch): string {
  const shared = Math.min(text.length, stanzaWatch.length);
  let head = 0;
  while (head < shared && text[head] === stanzaWatch[head]) head++;
  let tail = 0;
  while (tail < shared - head && text.at(-1 - tail) === stanzaWatch.at(-1 - tail)) tail++;
  return [accepted ? 'ok' : 'no', head, tail, JSON.stringify(text.slice(head, text.length - tail))].join('\t');
}

/** The text and the verdict of a line of {@link encodeWatch}. */
export function decodeWatch(line: string): RecordedWatch {
  const [verdict = '', head = '', tail = '', middle = '""'] = line.split('\t');
  const end = stanzaWatch.length - Number(tail);
  const text = stanzaWatch.slice(0, Number(head)) + (JSON.parse(middle) as string) + stanzaWatch.slice(end);
  return { text, accepted: verdict === 'ok' };
}
