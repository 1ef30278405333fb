import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DebianPackage } from './debian.ts';
import { runProgram } from './run-program.ts';

/** What the judge needs. */
export const cronPackages: readonly DebianPackage[] = ['cron', 'gcc', 'libc6-dev'];

/** cron's word on one table: its first complaint, or nothing. It names no line that could be relied upon. */
export interface CronVerdict {
  readonly accepted: boolean;
  readonly message: string;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = join(here, '../../.cache/cron');

/** Compiles the library that keeps cron off the machine, the first time. Rejects when gcc is missing or fails. */
async function prepareShim(): Promise<string> {
  const source = join(here, 'cron-shim.c');
  const version = createHash('sha256')
    .update(await readFile(source))
    .digest('hex')
    .slice(0, 12);
  const target = join(cache, `${version}.so`);
  if (existsSync(target)) return target;
  await mkdir(cache, { recursive: true });
  const building = join(cache, `${randomUUID()}.so`);
  const result = await runProgram('gcc', ['-shared', '-fPIC', '-O1', '-o', building, source, '-ldl']);
  if (result.code !== 0) throw new Error(`gcc: ${result.stderr}`);
  await rename(building, target);
  return target;
}

async function withFiles<T>(texts: readonly string[], work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'etcetera-cron-'));
  try {
    for (const [index, text] of texts.entries()) await writeFile(join(directory, `table${index}`), text);
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * Asks the daemon about system tables, all of them in one run: it reads them as if they were /etc/cron.d and runs
 * nothing. Users are those of this machine. Rejects when cron does not come to the end of its reading.
 */
export async function judgeSystemTables(texts: readonly string[]): Promise<CronVerdict[]> {
  const shim = await prepareShim();
  return withFiles(texts, async (directory) => {
    const env = { LD_PRELOAD: shim, ETC_CRON_DIRECTORY: directory };
    const { stdout, stderr } = await runProgram('/usr/sbin/cron', ['-f'], { env, timeoutSeconds: 120 });
    if (!stdout.includes('all tables are read')) throw new Error(`cron did not read the tables: ${stdout}${stderr}`);
    const messages = new Map<number, string>();
    for (const match of stdout.matchAll(/^Error: (.*); while reading \/etc\/cron\.d\/table(\d+)$/gm)) {
      messages.set(Number(match[2]), match[1]!);
    }
    for (const match of stdout.matchAll(/^\(\*system\*table(\d+)\) ERROR \((.*)\)$/gm)) {
      const index = Number(match[1]);
      if (!messages.has(index)) messages.set(index, match[2]!);
    }
    return texts.map((_, index) => ({ accepted: !messages.has(index), message: messages.get(index) ?? '' }));
  });
}

/** Asks `crontab -n`, which only checks, about tables of users. */
export async function judgeUserTables(texts: readonly string[]): Promise<CronVerdict[]> {
  return withFiles(texts, async (directory) => {
    // One shell for all texts, since starting a process from here costs more than crontab itself takes.
    const script = 'for i in $(seq 0 "$1"); do crontab -n "$0/table$i" 2>&1 </dev/null; echo "exit $?"; done';
    const args = ['-c', script, directory, String(texts.length - 1)];
    const { stdout } = await runProgram('sh', args, { timeoutSeconds: 300 });
    const answers = stdout.split(/^exit (\d+)\n/m);
    return texts.map((_, index) => {
      const output = (answers[2 * index] ?? '').trim();
      const accepted = output.includes('was successfully checked');
      const known = accepted || /errors in crontab|missing newline|too long/.test(output);
      if (!known) throw new Error(`crontab says nothing about the table: ${output}`);
      return { accepted, message: accepted ? '' : output.replace(/^"[^"]*":-?\d+: /, '').split('\n')[0]! };
    });
  });
}

/**
 * The 1-based line for which cron rejects a text, found by asking about its beginnings: undefined when it accepts all of
 * it. A text that only lacks its last line feed is rejected for its last line.
 */
export async function rejectedLine(
  text: string,
  judge: (texts: readonly string[]) => Promise<CronVerdict[]>,
): Promise<number | undefined> {
  const lines = text.split('\n');
  const beginnings = lines.map((_, index) => {
    const part = lines.slice(0, index + 1).join('\n');
    return index + 1 < lines.length ? `${part}\n` : part;
  });
  const first = (await judge(beginnings)).findIndex((verdict) => !verdict.accepted);
  return first < 0 ? undefined : first + 1;
}
