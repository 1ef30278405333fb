import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DebianPackage } from './debian.ts';
import { runProgram } from './run-program.ts';

/** What `bootctl.ts` needs. */
export const bootctlPackages: readonly DebianPackage[] = ['systemd-boot', 'util-linux'];

/** What bootctl makes of a boot loader entry. */
export interface ListedEntry {
  /** Its fields as `bootctl list --json` names them, paths completed by a slash; undefined where it does not list the entry. */
  readonly fields: Readonly<Record<string, unknown>> | undefined;
  /** The keys that it passes over because it knows them not, and because they have no value, in the order of the text. */
  readonly unknown: readonly string[];
  readonly empty: readonly string[];
  /** The files that are not there, as it names them. */
  readonly missing: readonly string[];
}

const script = 'mount --bind "$1/esp" "$1/boot" && shift && exec bootctl --no-pager "$@"';

/**
 * Has bootctl list entries on a partition of their own, which only it sees.
 * @param texts of the entries
 * @param files that are on the partition, as paths on it
 */
export async function listEntries(texts: readonly string[], files: readonly string[]): Promise<ListedEntry[]> {
  const directory = await mkdtemp(join(tmpdir(), 'etcetera-boot-'));
  try {
    const entries = join(directory, 'esp/loader/entries');
    await mkdir(entries, { recursive: true });
    await mkdir(join(directory, 'boot'));
    for (const path of files) await writeFile(join(directory, 'esp', path), '');
    for (const [index, text] of texts.entries()) await writeFile(join(entries, `e${index}.conf`), text);
    const run = (...args: string[]) =>
      runProgram(
        'unshare',
        ['-rm', 'sh', '-c', script, 'sh', directory, `--esp-path=${directory}/boot`, 'list', ...args],
        {
          env: { SYSTEMD_RELAX_ESP_CHECKS: '1' },
        },
      );
    const json = await run('--json=short');
    if (json.code !== 0) throw new Error(json.stderr);
    const fields = new Map(
      json.stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .map((entry) => [entry.id, entry]),
    );
    const complaints = (name: string, form: RegExp) =>
      json.stderr.split('\n').flatMap((line) => {
        const said = line.includes(`/${name}:`) ? form.exec(line)?.[1] : undefined;
        return said === undefined ? [] : [said];
      });
    const plain = (await run()).stdout.split(/\n(?= {9}type:)/);
    return texts.map((_, index) => {
      const name = `e${index}.conf`;
      const shown = plain.find((one) => one.includes(`id: ${name}\n`)) ?? '';
      return {
        fields: fields.get(name),
        unknown: complaints(name, /: Unknown line '(.*)', ignoring\.$/),
        empty: complaints(name, /: Field '(.*)' without value, ignoring line\.$/),
        missing: [...shown.matchAll(/^ *(?:linux|initrd|efi|devicetree): (.*) \(No such file or directory\)$/gm)].map(
          (match) => match[1]!,
        ),
      };
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
