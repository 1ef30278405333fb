import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './run-program.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = join(here, '../../.cache/pam');

/** The compiled harness, and the module that records its calls. */
export interface PamHarness {
  readonly program: string;
  readonly recorder: string;
}

/** Files of a configuration folder, by service. */
export type PamFolder = Readonly<Record<string, string>>;

/** What libpam said when it read a service. `code` is pam_start's; not 0 when the whole service is lost. */
export interface PamJudgement {
  readonly code: number;
  readonly messages: readonly string[];
}

/** What one function of libpam gave: its result, and the ids of the modules that were called. */
export interface PamAnswer {
  readonly status: number;
  readonly calls: readonly string[];
}

async function mustSucceed(command: string, args: readonly string[]): Promise<string> {
  const result = await runProgram(command, args, { timeoutSeconds: 120 });
  if (result.code !== 0) throw new Error(`${command} ${args.join(' ')}: ${result.stderr.trim()}`);
  return result.stdout;
}

/** A libpam that the harness is to ask instead of the one that is installed, as tools/build-libpam.ts makes it. */
const otherLibpam = process.env.ETCETERA_LIBPAM;

/** The version of libpam that is asked, such as `1.5.2`, and whether it is Debian's. */
export interface LibpamVersion {
  readonly version: string;
  readonly debian: boolean;
}

/** What is asked: the installed libpam, or the one in the folder `ETCETERA_LIBPAM`, whose name ends with its version. */
export async function libpamVersion(): Promise<LibpamVersion> {
  const text = otherLibpam ?? (await mustSucceed('dpkg-query', ['-W', '-f', '${Version}', 'libpam0g']));
  const version = /(\d+\.\d+\.\d+)[^/]*$/.exec(text)?.[1];
  if (version === undefined) throw new Error(`no version in ${text}`);
  const [judgement] = await judgePam([{ service: '@include other\n' }], 'service');
  return { version, debian: judgement?.messages.length === 0 };
}

/** Compiles the harness into `.cache/pam/` the first time. Rejects when gcc or libpam's headers are missing. */
export async function preparePam(): Promise<PamHarness> {
  const sources = ['pam-harness.c', 'pam-recorder.c'].map((name) => join(here, name)) as [string, string];
  const hash = createHash('sha256');
  for (const source of sources) hash.update(await readFile(source));
  const target = join(cache, hash.digest('hex').slice(0, 12));
  if (!existsSync(join(target, 'recorder.so'))) {
    const building = join(cache, randomUUID());
    await mkdir(building, { recursive: true });
    const files = await mustSucceed('dpkg-query', ['-L', 'libpam-modules']);
    const debug = files.split('\n').find((file) => file.endsWith('/pam_debug.so')) ?? '';
    const program = join(building, 'harness');
    await mustSucceed('gcc', ['-O1', '-rdynamic', '-o', program, sources[0], '-lpam', '-ldl']);
    const options = ['-shared', '-fPIC', '-O1', `-DPAM_DEBUG="${debug}"`];
    await mustSucceed('gcc', [...options, '-o', join(building, 'recorder.so'), sources[1], '-ldl']);
    await rename(building, target).catch(() => rm(building, { recursive: true, force: true }));
  }
  return { program: join(target, 'harness'), recorder: join(target, 'recorder.so') };
}

async function ask(verb: 'judge' | 'run', folders: readonly PamFolder[], service: string): Promise<string[][][]> {
  const { program } = await preparePam();
  const base = await mkdtemp(join(tmpdir(), 'etcetera-pam-'));
  try {
    for (const [index, folder] of folders.entries()) {
      await mkdir(join(base, String(index)));
      const files = { other: 'auth required pam_deny.so\n', ...folder };
      for (const [name, text] of Object.entries(files)) await writeFile(join(base, String(index), name), text);
    }
    const input = folders.map((_, index) => `${verb} ${join(base, String(index))} ${service}\n`).join('');
    const { stdout, stderr, code } = await runProgram(program, [], {
      input,
      timeoutSeconds: 120,
      ...(otherLibpam === undefined ? {} : { env: { LD_LIBRARY_PATH: otherLibpam } }),
    });
    const answers = stdout
      .split('\n.\n')
      .slice(0, -1)
      .map((block) => block.split('\n').map((line) => line.split('\t')));
    if (answers.length !== folders.length) {
      throw new Error(`libpam answered ${answers.length} of ${folders.length} (status ${code}): ${stderr}`);
    }
    return answers;
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

/** What libpam logs about a service in each folder; includes are looked up in the folder. No module is loaded. */
export async function judgePam(folders: readonly PamFolder[], service: string): Promise<PamJudgement[]> {
  const answers = await ask('judge', folders, service);
  return answers.map(([start = []]) => ({ code: Number(start[1]), messages: start.slice(2).filter(Boolean) }));
}

/** Runs the six functions of libpam on a service in each folder; only modules that record may stand in it. */
export async function runPam(folders: readonly PamFolder[], service: string): Promise<Map<string, PamAnswer>[]> {
  const answers = await ask('run', folders, service);
  return answers.map(
    (lines) =>
      new Map(
        lines
          .slice(1)
          .map(([name = '', status = '', calls = '']) => [
            name,
            { status: Number(status), calls: calls.split(',').filter(Boolean) },
          ]),
      ),
  );
}
