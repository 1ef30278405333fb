import { findGeneralOption } from '../../../core/nfs/general-options.ts';
import { findMountOption, nfsMountOptions } from '../../../core/nfs/mount-options.ts';
import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { compareVersions } from '../../../core/schema/version.ts';
import { remember } from '../../../core/syntax/remember.ts';
import type { ConfForm } from '../analysis/form.ts';
import { type SectionFact, sections, type ValueKind } from './sections.ts';
import { keySince } from './versions.generated.ts';

/** A key with its documentation. */
export interface KeyEntry extends SchemaEntry {
  readonly kind: ValueKind;
}

/** The sections that a file may have. */
export const sectionsOf = (form: ConfForm): readonly SectionFact[] => sections[form];

/** A section by its name, in any case. */
export function findSection(form: ConfForm, name: string): SectionFact | undefined {
  return sections[form].find((section) => section.name.toLowerCase() === name.toLowerCase());
}

const page = (path: string) => `https://man7.org/linux/man-pages/${path}.html`;

/** The section as an entry of the schema. */
export const sectionEntry = (section: SectionFact): SchemaEntry => ({
  name: section.name,
  summary: section.summary,
  docs: page(section.page),
  ...(section.deprecated === undefined ? {} : { deprecated: section.deprecated }),
});

const mountPage = 'man5/nfsmount.conf.5';

/** The keys of a section; sections of nfsmount.conf take mount options. */
export const keysOf = remember((section: SectionFact): readonly KeyEntry[] => {
  const own = Object.entries(section.keys).map(([name, [kind, fallback, summary, deprecated]]): KeyEntry => {
    const since = keySince[`${section.name}/${name}`.toLowerCase()];
    return {
      name,
      kind,
      summary,
      places: [`[${section.name}]`],
      docs: page(section.page),
      ...(fallback === '' ? {} : { default: fallback }),
      ...(since === undefined ? {} : { since }),
      ...(deprecated === undefined ? {} : { deprecated }),
    };
  });
  if (section.page !== mountPage) return own;
  const options = nfsMountOptions.filter(
    ({ name }) => !(name.startsWith('no') && nfsMountOptions.some((other) => `no${other.name}` === name)),
  );
  const extra: KeyEntry[] = [
    { name: 'Defaultvers', kind: 'text', summary: 'The version to try first; others may follow.' },
    { name: 'Defaultproto', kind: 'text', summary: 'The transport to try first; others may follow.' },
    { name: 'Background', kind: 'boolean', summary: 'Goes on trying in the background.' },
    { name: 'Foreground', kind: 'boolean', summary: 'Tries in the foreground only.' },
  ];
  return [
    ...options.map((option): KeyEntry => ({ ...option, kind: option.value === 'none' ? 'boolean' : 'text' })),
    ...extra,
  ];
});

const keysByName = remember(
  (section: SectionFact): ReadonlyMap<string, KeyEntry> =>
    new Map([...keysOf(section)].reverse().map((entry) => [entry.name.toLowerCase(), entry])),
);

/** The release that first looked for any key of a section; undefined where that was always so. */
export function sectionSince(section: SectionFact): string | undefined {
  const since = keysOf(section).map((key) => key.since);
  const dated = since.filter((release) => release !== undefined);
  return since.length === 0 || dated.length < since.length ? undefined : dated.sort(compareVersions)[0];
}

/** A key of a section, in any case. `include` and `debug` are known nearly everywhere. */
export function findKey(section: SectionFact, name: string): KeyEntry | undefined {
  const wanted = name.toLowerCase();
  if (wanted === 'include')
    return {
      name: 'include',
      kind: 'path',
      summary: 'Reads another file here; behind a hyphen, it need not be there.',
      docs: page('man5/nfs.conf.5'),
    };
  const found = keysByName(section).get(wanted);
  if (found !== undefined || section.page !== mountPage) return found;
  // Options of any file system may stand there too, and so may the opposite of a flag.
  const general = findGeneralOption(wanted) ?? findMountOption(wanted);
  return general === undefined ? undefined : { ...general, kind: 'text' };
}

const yes = new Set(['1', 't', 'true', 'y', 'yes', 'on']);
const no = new Set(['0', 'f', 'false', 'n', 'no', 'off']);

/** What a boolean says, or undefined where it is none (conf_get_bool in support/nfs/conffile.c). */
export function isTrue(value: string): boolean | undefined {
  const word = value.toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

/** What is wrong with a value, in a sentence, or undefined. */
export function checkValue(entry: KeyEntry, value: string): string | undefined {
  if (value === '')
    return entry.kind === 'boolean' || entry.kind.startsWith('number') ? `"${entry.name}" has no value.` : undefined;
  if (entry.kind === 'boolean' && isTrue(value) === undefined) return `"${entry.name}" is y or n, not "${value}".`;
  if (entry.kind === 'numbers' && !/^\d+([ ,]+\d+)*$/.test(value))
    return `"${entry.name}" takes numbers, not "${value}".`;
  if (entry.kind === 'number' && !/^\d+$/.test(value)) return `"${entry.name}" takes a number, not "${value}".`;
  if (entry.kind === 'debug' && !/^((general|call|auth|parse|all|[01]|\d+)([ ,|]+|$))+$/i.test(value))
    return `"${value}" is none of general, call, auth, parse and all.`;
  return undefined;
}

/** The values to offer for a key. */
export function valuesOf(entry: KeyEntry): readonly SchemaEntry[] {
  if (entry.kind === 'boolean')
    return [
      { name: 'y', summary: 'Yes.' },
      { name: 'n', summary: 'No.' },
    ];
  if (entry.kind === 'debug')
    return ['all', 'general', 'call', 'auth', 'parse', '0'].map((name) => ({
      name,
      summary: name === '0' ? 'Logs nothing more.' : `Logs ${name}.`,
    }));
  return [];
}
