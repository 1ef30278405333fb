import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** What a stanza of a machine-readable debian/copyright describes. */
export type StanzaKind = 'header' | 'files' | 'license' | 'unknown';

/** A field of debian/copyright. */
export interface FieldEntry extends SchemaEntry {
  readonly kinds: readonly StanzaKind[];
  readonly required: readonly StanzaKind[];
}

const docs = 'https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/';

const places: Readonly<Record<StanzaKind, string>> = {
  header: 'header stanza',
  files: 'Files stanza',
  license: 'License stanza',
  unknown: '',
};

function entry(
  name: string,
  kinds: readonly StanzaKind[],
  summary: string,
  example: string,
  required: readonly StanzaKind[] = [],
): FieldEntry {
  return {
    name,
    kinds,
    required,
    summary,
    syntax: [`${name}: ${example}`],
    places: kinds.map((kind) => places[kind]),
    docs,
  };
}

/** The URI that names version 1.0 of the format. */
export const currentFormat = 'https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/';

/**
 * Every field of copyright-format 1.0 (debian-policy 4.6.2), and those that uscan reads in the header (mk-origtargz(1),
 * devscripts 2.23.4).
 */
export const fieldTable: readonly FieldEntry[] = [
  entry('Format', ['header'], 'The URI of the format that the file follows.', currentFormat, ['header']),
  entry('Upstream-Name', ['header'], 'The name that upstream gives the software.', '<name>'),
  entry('Upstream-Contact', ['header'], 'How upstream is reached: addresses or URIs, one on a line.', '<name> <mail>'),
  entry('Source', ['header'], 'Where the sources came from: a URI, or an explanation.', 'https://example.org/hello'),
  entry('Disclaimer', ['header'], 'Why a package in contrib or non-free is no part of Debian.', '<text>'),
  entry(
    'Files-Excluded',
    ['header'],
    'Patterns of files that uscan removes when it packs the upstream archive anew.',
    '<pattern> …',
  ),
  entry(
    'Files-Included',
    ['header'],
    'Patterns of files that stay although a pattern of Files-Excluded matches them.',
    '<pattern> …',
  ),
  entry(
    'Files',
    ['files'],
    'The files that the stanza is about; where several stanzas match, the last one counts.',
    '<pattern> …',
    ['files'],
  ),
  entry('Copyright', ['header', 'files'], 'Who holds the copyright, and since when.', '<years> <name>', ['files']),
  entry(
    'License',
    ['header', 'files', 'license'],
    'The licence: its short name or an expression of several, and on the following lines its text.',
    '<short name>',
    ['files', 'license'],
  ),
  entry('Comment', ['header', 'files', 'license'], 'Anything else that is worth knowing.', '<text>'),
];

/** The names that drafts of the format had for fields, with the present ones (lintian 2.116, Dep5.pm). */
export const renamedFields: Readonly<Record<string, string>> = {
  'format-specification': 'Format',
  maintainer: 'Upstream-Contact',
  'upstream-maintainer': 'Upstream-Contact',
  contact: 'Upstream-Contact',
  name: 'Upstream-Name',
};

const byKey = new Map(fieldTable.map((field) => [field.name.toLowerCase(), field]));

/** The field of this name in small letters; those for one component of the source (`Files-Excluded-docs`) count too. */
export function findField(key: string): FieldEntry | undefined {
  return byKey.get(key) ?? byKey.get(/^files-(?:excluded|included)(?=-.)/.exec(key)?.[0] ?? '');
}

/** The fields that may stand in a stanza of this kind; an unfinished one may become either. */
export function fieldsFor(kind: StanzaKind): readonly FieldEntry[] {
  return kind === 'unknown'
    ? fieldTable.filter(({ kinds }) => kinds.includes('files') || kinds.includes('license'))
    : fieldTable.filter(({ kinds }) => kinds.includes(kind));
}
