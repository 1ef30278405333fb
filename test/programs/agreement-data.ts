import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One row of a corpus' INDEX.tsv. `message` may name the line that the program complains about (`in FILE:LINE`). */
export interface CorpusFile {
  readonly file: string;
  readonly kind: string;
  readonly verdict: string;
  readonly message: string;
}

/** A one-line edit of a corpus file with the program's verdict. `text` replaces the 1-based `line` and may span lines. */
export interface Mutant {
  readonly format: string;
  readonly source: string;
  readonly line: number;
  readonly text: string;
  readonly operator: string;
  readonly verdict: string;
  readonly program_line: number;
  readonly message: string;
}

/** A disagreement that is known and explained. Without `operator` and `line` it speaks of the unedited file too. */
export interface AgreementException {
  readonly format: string;
  readonly source: string;
  readonly operator?: string;
  readonly line?: number;
  readonly reason: string;
}

/** The corpus' format names and the languages that read them. */
export const languageOfFormat: Readonly<Record<string, string>> = {
  nginx: 'nginx',
  pam: 'pam',
  'pam-configs': 'pam-config',
  'debian-control': 'debian-control',
  'debian-changelog': 'debian-changelog',
  'sources-list': 'apt-sources',
  exports: 'nfs-exports',
  fstab: 'fstab',
  nfsconf: 'nfs-conf',
  grubcfg: 'grub',
  grubdefault: 'grub-default',
  launchd: 'launchd',
  icecc: 'icecc',
  ffserver: 'ffserver',
};

/** Reads `DIR/INDEX.tsv`. Rejects when the file is missing or its header lacks a column. */
export async function readIndex(directory: string): Promise<CorpusFile[]> {
  const [header = '', ...rows] = (await readFile(join(directory, 'INDEX.tsv'), 'utf8')).split('\n').filter(Boolean);
  const columns = header.split('\t');
  const column = (name: string) => {
    const index = columns.indexOf(name);
    if (index < 0) throw new Error(`${join(directory, 'INDEX.tsv')} has no column "${name}"`);
    return index;
  };
  const [file, kind, verdict, message] = ['file', 'kind', 'verdict', 'first_message'].map(column) as [
    number,
    number,
    number,
    number,
  ];
  return rows
    .map((row) => row.split('\t'))
    .map((cells) => ({
      file: cells[file] ?? '',
      kind: cells[kind] ?? '',
      verdict: cells[verdict] ?? '',
      message: cells[message] ?? '',
    }));
}

/** Reads one JSON object a line. Rejects with the line's number when one is not JSON. */
export async function readMutants(path: string): Promise<Mutant[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as Mutant];
    } catch {
      throw new Error(`${path}:${index + 1}: not JSON`);
    }
  });
}

/** Reads the exceptions. Rejects when one of them gives no reason. */
export async function readExceptions(path: string): Promise<AgreementException[]> {
  const exceptions = JSON.parse(await readFile(path, 'utf8')) as AgreementException[];
  for (const exception of exceptions) {
    if (!exception.reason?.trim()) throw new Error(`${path}: ${exception.format} ${exception.source} has no reason`);
  }
  return exceptions;
}

/** The exception that explains a disagreement on `source`, made by `operator` at `line` when it is a mutant. */
export function findException(
  exceptions: readonly AgreementException[],
  format: string,
  source: string,
  mutant?: Pick<Mutant, 'operator' | 'line'>,
): AgreementException | undefined {
  return exceptions.find(
    (exception) =>
      exception.format === format &&
      exception.source === source &&
      (exception.operator === undefined || exception.operator === mutant?.operator) &&
      (exception.line === undefined || mutant === undefined || exception.line === mutant.line),
  );
}
