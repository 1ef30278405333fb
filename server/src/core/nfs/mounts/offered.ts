import { isWithin, resolvePath } from '../../text/path.ts';
import type { FileView } from '../../workspace/file-source.ts';
import { type EffectiveExport, effectiveExports } from '../exports/effective.ts';
import { parseExports } from '../exports/parse.ts';
import { flavourAliases, isKerberos } from '../flavours.ts';
import { addFix, type MountLine, optionsInForce, type Report, replaceFix } from './line.ts';

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

/** A client of an exports file, and what it gets. */
export interface OfferedExport {
  readonly client: string;
  readonly effective: EffectiveExport;
}

/** What each exports file of the workspace grants. */
export type WorkspaceExports = ReadonlyMap<string, readonly OfferedExport[]>;

/** Every exports file of the workspace, by path; empty where there is none or none may be read. */
export function workspaceExports(files: FileView): WorkspaceExports {
  const paths = files.search(globs);
  if (!Array.isArray(paths)) return new Map();
  return new Map(
    paths.slice(0, mostFiles).flatMap((path: string) => {
      const file = files.get(path);
      if (file.state !== 'loaded' || file.text.length > longest) return [];
      return [[path, offeredBy(file.text)] as const];
    }),
  );
}

const offeredBy = (text: string): OfferedExport[] =>
  parseExports(text).entries.flatMap((entry) => {
    const effective = effectiveExports(entry);
    return entry.clients.map(({ name }, index) => ({ client: name, effective: effective[index]! }));
  });

/** Bounds on what is read to judge a few lines. */
const mostFiles = 50;
const longest = 1_000_000;

const canonical = (name: string) => flavourAliases[name] ?? name;

/** The flavours of an export; a client such as `gss/krb5` says its own. */
const flavoursOf = ({ client, effective: { flavours } }: OfferedExport) =>
  client.startsWith('gss/') ? [client.slice('gss/'.length)] : flavours.map(({ name }) => canonical(name));

/**
 * What exports of the workspace offer for a path as a client names it: itself, or, below the root that NFSv4 clients see, without
 * that root. The longest exported path that it lies in counts (auth_authenticate in nfs-utils 2.6.2, support/export/auth.c).
 */
export function offersFor(path: string, exported: WorkspaceExports): Offer[] {
  const wanted = resolvePath('/', path);
  return [...exported].flatMap(([file, grants]): Offer[] => {
    const root = grants.find(({ effective }) => effective.fsid === 0)?.effective.path;
    const names = root === undefined ? [wanted] : [wanted, resolvePath('/', `${root}/${wanted}`)];
    const found = grants
      .map(({ effective }) => resolvePath('/', effective.path))
      .filter((exportedPath) => exportedPath !== '/' && names.some((name) => isWithin(name, exportedPath)))
      .sort((a, b) => b.length - a.length)[0];
    if (found === undefined) return [];
    const flavours = grants.filter(({ effective }) => resolvePath('/', effective.path) === found).flatMap(flavoursOf);
    return [{ file, path: found, flavours: [...new Set(flavours)] }];
  });
}

/** The flavours that a mount asks for, best first, or none where it takes what the server offers. */
export function wantedFlavours(line: Pick<MountLine, 'options' | 'inherited'>): readonly string[] {
  const { value } = optionsInForce(line).findLast(({ name }) => name === 'sec') ?? {};
  return value === undefined || value === '' ? [] : value.split(':').map(canonical);
}

/** The path in `server:/path`, or undefined where a variable or something else stands there. */
const pathOf = (source: string) => {
  const path = /^(?:\[[^\]]*\]|[^:]*):(\/.*)$/s.exec(source)?.[1];
  return path === undefined || /[&${}@%]/.test(path) ? undefined : path;
};

/**
 * Says where a mount asks for flavours of which the exports of the workspace offer none for its path.
 * @param exported what each exports file of the workspace grants
 */
export function adviseOffered(line: MountLine, exported: WorkspaceExports, report: Report): void {
  const wanted = wantedFlavours(line);
  if (wanted.length === 0 || exported.size === 0) return;
  const sec = line.options.findLast(({ name }) => name === 'sec');
  for (const source of line.sources) {
    const path = pathOf(source);
    const offers = path === undefined ? [] : offersFor(path, exported);
    if (offers.length === 0 || offers.some(({ flavours }) => flavours.some((name) => wanted.includes(name)))) continue;
    const { file, path: exportedPath, flavours } = offers[0]!;
    // What is weaker is for the person to write; the exports may be what is wrong.
    const [better] = flavours.filter(isKerberos);
    const from = sec === undefined ? ', which wider options ask for' : '';
    const fixes =
      better === undefined
        ? []
        : [sec === undefined ? addFix(line, `sec=${better}`) : replaceFix(sec, `sec=${better}`)];
    report(
      sec ?? line.anchor,
      `${file} offers ${flavours.join(', ')} for ${exportedPath}, not ${wanted.join(':')}${from}, so mounting is refused.`,
      { fixes },
    );
    return;
  }
}
