import { dirname } from '../../../core/text/path.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';

/** The newest entry of debian/changelog. */
export interface NewestEntry {
  readonly source: string;
  readonly version: string;
}

/** A file of the folder debian/ that belongs to one binary package by its name. */
export interface PackageFile {
  readonly path: string;
  readonly package: string;
  /** What follows the package's name, the dot with it. */
  readonly suffix: string;
}

/** Another file whose text names binary packages. */
export interface SiblingText {
  readonly path: string;
  readonly text: string;
}

/** What the folder around debian/control says. */
export interface Siblings {
  readonly changelog: { readonly path: string; readonly newest: NewestEntry; readonly text: string } | undefined;
  /** debian/compat, the old place of debhelper's level. */
  readonly compat: SiblingText | undefined;
  readonly rules: SiblingText | undefined;
  readonly tests: SiblingText | undefined;
  readonly files: readonly PackageFile[];
}

export const noSiblings: Siblings = {
  changelog: undefined,
  compat: undefined,
  rules: undefined,
  tests: undefined,
  files: [],
};

const heading = /^([a-z0-9][a-z0-9+.-]*) \(([^()\s]+)\)/m;

/** Looks at the files beside debian/control, as far as they are loaded. Those that are not are asked for. */
export function findSiblings(path: string, files: FileView, packages: ReadonlyMap<string, unknown>): Siblings {
  const folder = dirname(path);
  const read = (name: string): SiblingText | undefined => {
    const state = files.get(`${folder}/${name}`);
    return state.state === 'loaded' ? { path: `${folder}/${name}`, text: state.text } : undefined;
  };
  const log = read('changelog');
  const match = log === undefined ? null : heading.exec(log.text.slice(0, 4000));
  const listed = files.list(folder);
  const found = typeof listed === 'string' ? [] : listed.filter((entry) => !entry.folder);
  return {
    changelog:
      log === undefined || match === null ? undefined : { ...log, newest: { source: match[1]!, version: match[2]! } },
    compat: found.some(({ name }) => name === 'compat') ? read('compat') : undefined,
    rules: found.some(({ name }) => name === 'rules') ? read('rules') : undefined,
    tests:
      typeof listed !== 'string' && listed.some(({ name }) => name === 'tests') ? read('tests/control') : undefined,
    files: found.flatMap(({ name }) => {
      const owner = ownerOf(name, packages);
      return owner === undefined
        ? []
        : [{ path: `${folder}/${name}`, package: owner, suffix: name.slice(owner.length) }];
    }),
  };
}

/** The package with the longest name that a file's name begins with, up to a dot. */
function ownerOf(name: string, packages: ReadonlyMap<string, unknown>): string | undefined {
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const candidate = name.slice(0, dot);
    if (packages.has(candidate)) return candidate;
  }
  return undefined;
}

/** The versions of a changelog's entries, newest first; a thousand at most. */
export function versionsIn(changelog: string): string[] {
  const every = new RegExp(heading.source, 'gm');
  const versions: string[] = [];
  for (let match = every.exec(changelog); match !== null && versions.length < 1000; match = every.exec(changelog)) {
    versions.push(match[2]!);
  }
  return versions;
}

/** Where a text names a package: as a folder of debian/, behind `-p`, or in an assignment of debhelper's. */
export function mentionsIn(text: string, name: string): { start: number; end: number }[] {
  const quoted = name.replace(/[.+]/g, '\\$&');
  const pattern = new RegExp(
    `(?<=debian/|(?:^|\\s)-[pN]\\s{0,3}|--(?:no-)?package=)${quoted}(?=[/\\s]|\\.[a-z]|$)`,
    'gm',
  );
  return Array.from(text.matchAll(pattern), ({ index }) => ({ start: index, end: index + name.length }));
}
