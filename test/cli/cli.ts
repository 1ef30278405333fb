import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { cliBundle } from '../../tools/bundles.ts';

/** What a run of the command line came to. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** The working directory; the folder of the test if left out. */
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** As a user whom files can be closed to, if the test runs as root. */
  readonly unprivileged?: boolean;
  /** Called with what stands on stderr so far, whenever that grows; stdin ends when it says so. */
  readonly endStdin?: (stderr: string) => boolean;
}

/** The built command line, and a folder of files to run it on. */
export interface Cli {
  readonly file: string;
  readonly folder: string;
  run(args: readonly string[], options?: RunOptions): Promise<Run>;
  /** Writes files below the folder. */
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  remove(): Promise<void>;
}

/** What stands for what. */
const samples = {
  languages: fileURLToPath(import.meta.resolve('./sample/languages.ts')),
  generators: fileURLToPath(import.meta.resolve('./sample/generators.ts')),
};

/** Puts the languages and generators of sample/ where the real ones are asked for. */
const withSamples: Plugin = {
  name: 'samples',
  setup({ onResolve }) {
    onResolve({ filter: /\/(languages|generators)\/registry\.ts$/ }, ({ path, importer }) => {
      if (Object.values(samples).includes(importer)) return undefined;
      return { path: path.includes('/languages/') ? samples.languages : samples.generators };
    });
  },
};

/**
 * Bundles the command line as it ships, in a folder of its own, and makes an empty folder beside it.
 * @param content the real languages and generators, or those of sample/, which tell more of the command line itself
 */
export async function buildCli(content: 'real' | 'samples'): Promise<Cli> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'etcetera-cli-')));
  const file = join(home, 'cli.cjs');
  const folder = join(home, 'files');
  await mkdir(folder);
  for (const path of [home, folder]) await chmod(path, 0o777);
  const plugins = content === 'samples' ? [withSamples] : [];
  const remove = () => rm(home, { recursive: true, force: true });
  try {
    await build({ ...cliBundle({ production: true }), outfile: file, plugins });
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    file,
    folder,
    run: (args, options = {}) => run([file, ...args], { cwd: folder, ...options }),
    async write(files) {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), content);
      }
    },
    remove,
  };
}

function run(
  args: readonly string[],
  { cwd, stdin, env = {}, unprivileged = false, endStdin }: RunOptions,
): Promise<Run> {
  const { FORCE_COLOR, NO_COLOR, GITHUB_WORKSPACE, ...rest } = process.env;
  const nobody = unprivileged && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const child = spawn(process.execPath, args, { cwd, env: { ...rest, ...env }, ...nobody });
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      if (endStdin?.(stderr)) child.stdin.end(stdin);
    });
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
    // A command that does not read its input may be gone before all of it is written.
    child.stdin.on('error', () => {});
    if (endStdin === undefined) child.stdin.end(stdin);
  });
}
