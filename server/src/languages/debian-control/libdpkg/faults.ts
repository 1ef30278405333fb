import { findVersionFault } from '../../../core/debian-version/version.ts';
import { type LibdpkgFault, type LibdpkgField, readAsLibdpkg } from './reader.ts';
import { findLibdpkgRelationFault, packageNameFault } from './relation-fault.ts';

/** Which of the two files libdpkg reads: the control file of a package that is built, or the list of what is installed. */
export type LibdpkgKind = 'binary' | 'status';

/** What is wrong with a file, and whether libdpkg refuses it for that or only warns. */
export interface LibdpkgFinding extends LibdpkgFault {
  readonly refused: boolean;
}

const words: Readonly<Record<string, readonly string[]>> = {
  essential: ['no', 'yes'],
  protected: ['no', 'yes'],
  'multi-arch': ['no', 'same', 'allowed', 'foreign'],
};
const states =
  /^(?:unknown|install|hold|deinstall|purge)\s*(?:ok|reinstreq)\s*(?:not-installed|config-files|half-installed|unpacked|half-configured|triggers-awaited|triggers-pending|installed)\s*$/i;
const relations = new Set(
  'depends pre-depends recommends suggests enhances breaks conflicts replaces provides'.split(' '),
);
const ofInstalled = new Set(['status', 'config-version', 'triggers-pending', 'triggers-awaited']);
const ofArchive = new Set(['filename', 'size', 'md5sum', 'msdos-filename']);

/** Everything for which `dpkg-deb --build` or dpkg (1.21.22) refuses a file or warns about it, in the order of the text. */
export function findLibdpkgFaults(text: string, kind: LibdpkgKind): LibdpkgFinding[] {
  const { stanzas, fault } = readAsLibdpkg(text, kind === 'status');
  const found: LibdpkgFinding[] = [];
  for (const [index, fields] of stanzas.entries()) {
    // The stanza that the fault of form stands in is not complete.
    const complete = fault === undefined || index < stanzas.length - 1;
    found.push(...findInStanza(fields, kind, complete));
  }
  const second = stanzas[1]?.[0];
  if (kind === 'binary' && second !== undefined)
    found.push({
      span: second.name,
      reason: 'a second stanza begins here; this file describes one package',
      refused: true,
    });
  if (fault !== undefined) found.push({ ...fault, refused: true });
  return found.sort((a, b) => a.span.start - b.span.start);
}

function findInStanza(fields: readonly LibdpkgField[], kind: LibdpkgKind, complete: boolean): LibdpkgFinding[] {
  const found: LibdpkgFinding[] = [];
  const first = new Map<string, LibdpkgField>();
  for (const field of fields) {
    const { key, name } = field;
    const refuse = (reason: string) => found.push({ span: name, reason, refused: true });
    if (first.has(key)) refuse('the stanza has this field already');
    else first.set(key, field);
    if (name.end - name.start < 2) refuse('the name of a field of one’s own has two letters at least');
    const fault = findInField(field, kind);
    if (fault !== undefined) found.push({ ...fault, refused: true });
  }
  const [head] = fields;
  if (head === undefined || !complete) return found;
  const lacks = (name: string) => (first.get(name.toLowerCase())?.value ?? '') === '';
  const wants = (name: string, refused: boolean) => {
    if (lacks(name)) found.push({ span: head.name, reason: `the field "${name}" is missing`, refused });
  };
  wants('Package', true);
  const multiArch = first.get('multi-arch');
  if (first.get('architecture')?.value === 'all' && multiArch?.value.toLowerCase() === 'same')
    found.push({
      span: spanOf(multiArch),
      reason: '"same" is not for a package of the architecture "all"',
      refused: true,
    });
  if (kind === 'status') {
    // What is not installed needs no version.
    const state = first.get('status')?.value ?? '';
    if (state !== '' && !/not-installed$/i.test(state)) wants('Version', true);
    return found;
  }
  for (const name of ['Version', 'Architecture']) wants(name, true);
  for (const name of ['Maintainer', 'Description']) wants(name, false);
  return found;
}

function findInField(field: LibdpkgField, kind: LibdpkgKind): LibdpkgFault | undefined {
  const { key, value, start } = field;
  const wrong = (reason: string): LibdpkgFault => ({ span: value === '' ? field.name : spanOf(field), reason });
  if (key === 'package') {
    const reason =
      packageNameFault(value) ?? (kind === 'binary' && value.includes('_') ? '"_" cannot stand in it' : undefined);
    return reason === undefined ? undefined : wrong(`"${value}" is no name of a package: ${reason}`);
  }
  if (kind === 'binary' && ofInstalled.has(key)) return wrong('this field is for dpkg’s own list of what is installed');
  if (ofArchive.has(key)) {
    if (kind === 'status') return wrong('this field is for an archive’s index');
    return value === '' ? wrong('this field cannot be empty') : undefined;
  }
  if (value === '') return undefined;
  if (relations.has(key)) return findLibdpkgRelationFault(key, value, start);
  const allowed = Object.hasOwn(words, key) ? words[key]! : undefined;
  if (allowed !== undefined) {
    // libdpkg compares as many characters as its own word has, and allows blanks behind.
    const fits = allowed.includes(value.toLowerCase());
    return fits ? undefined : wrong(`"${value}" is not one of ${allowed.join(', ')}`);
  }
  if (key === 'version') {
    const fault = findVersionFault(value);
    // In its own list dpkg puts up with versions that it would not install any more.
    const borne = kind === 'status' && fault !== undefined && /no digit|not allowed/.test(fault.reason);
    if (fault === undefined || borne) return undefined;
    return {
      span: { start: start + fault.start, end: start + fault.end },
      reason: `the version is none: ${fault.reason}`,
    };
  }
  if (key === 'priority' && /^(?:required|important|standard|optional|extra)\s*\S/i.test(value))
    return wrong(`"${value}" is no priority`);
  if (key === 'status' && !states.test(value)) return wrong('it is three words, such as "install ok installed"');
  if (key === 'conffiles' && !value.startsWith('\n')) return wrong('the list begins on a line of its own');
  return undefined;
}

function spanOf({ start, value }: LibdpkgField) {
  return { start, end: start + value.length };
}
