import { isWithin, resolvePath } from '../../text/path.ts';
import type { FileView } from '../../workspace/file-source.ts';
import { type EffectiveExport, effectiveExports } from '../exports/effective.ts';
import { parseExports } from '../exports/parse.ts';
import { flavourAliases } from '../flavours.ts';

const globs = ['**/exports', '**/exports.d/*.exports'];

/** What the exports of one file offer for a path. */
export interface Offer {
  /** The file. */
  readonly file: string;
  /** The exported path that the mounted one lies at or below. */
  readonly path: string;
  /** Flavours that some client of it may use. */
  readonly flavours: readonly string[];
}

/** Every exports file of the workspace, by path; empty where there is none or none may be read. */
export function workspaceExports(files: FileView): ReadonlyMap<string, readonly EffectiveExport[]> {
  const paths = files.search(globs);
  if (!Array.isArray(paths)) return new Map();
  return new Map(
    paths.slice(0, mostFiles).flatMap((path: string) => {
      const file = files.get(path);
      if (file.state !== 'loaded' || file.text.length > longest) return [];
      const grants = parseExports(file.text).entries.flatMap((entry) => [...effectiveExports(entry).values()]);
      return [[path, grants] as const];
    }),
  );
}

/** Bounds on what is read to judge a few lines. */
const mostFiles = 50;
const longest = 1_000_000;

const canonical = (name: string) => flavourAliases[name] ?? name;

/** The flavours of an export; a client such as `gss/krb5` says its own. */
const flavoursOf = ({ client, flavours }: EffectiveExport) =>
  client.startsWith('gss/') ? [client.slice('gss/'.length)] : flavours.map(({ name }) => canonical(name));

/**
 * What exports of the workspace offer for a path as a client names it: itself, or, below the root that NFSv4 clients see, without
 * that root. The longest exported path that it lies in counts (auth_authenticate in nfs-utils 2.6.2, support/export/auth.c).
 */
export function offersFor(path: string, exported: ReadonlyMap<string, readonly EffectiveExport[]>): Offer[] {
  const wanted = resolvePath('/', path);
  return [...exported].flatMap(([file, grants]): Offer[] => {
    const root = grants.find(({ fsid }) => fsid === 0)?.path;
    const names = root === undefined ? [wanted] : [wanted, resolvePath('/', `${root}/${wanted}`)];
    const found = grants
      .filter((grant) => names.some((name) => isWithin(name, resolvePath('/', grant.path))) && grant.path !== '/')
      .map((grant) => resolvePath('/', grant.path))
      .sort((a, b) => b.length - a.length)[0];
    if (found === undefined) return [];
    const flavours = grants.filter((grant) => resolvePath('/', grant.path) === found).flatMap(flavoursOf);
    return [{ file, path: found, flavours: [...new Set(flavours)] }];
  });
}
