import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './run-program.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = join(here, '../../.cache/nginx');
const enabledModules = '/etc/nginx/modules-enabled';

/** What every judgement of nginx shares: the files that keep it off the machine, and the modules to load. */
export interface NginxSetup {
  readonly shim: string;
  readonly pem: string;
  readonly modules: readonly string[];
}

async function mustSucceed(command: string, args: readonly string[], input = ''): Promise<string> {
  const result = await runProgram(command, args, { input, timeoutSeconds: 120 });
  if (result.code !== 0) throw new Error(`${command} ${args.join(' ')}: ${result.stderr.trim()}`);
  return result.stdout;
}

/** One PEM bundle that serves wherever nginx or OpenSSL wants a certificate, a key, DH parameters or a CRL. */
async function makePem(directory: string): Promise<void> {
  const file = (name: string) => join(directory, name);
  const subject = ['-subj', '/CN=example.org', '-days', '3650'];
  await mustSucceed('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject],
    ...['-keyout', file('key'), '-out', file('certificate')],
  ]);
  await mustSucceed('openssl', ['dhparam', '-dsaparam', '-out', file('dhparam'), '2048']);
  await writeFile(file('index'), '');
  const authority = ['[ca]', 'default_ca=x', '[x]', `database=${file('index')}`, 'default_md=sha256'];
  await writeFile(file('authority'), `${authority.join('\n')}\n`);
  await mustSucceed('openssl', [
    ...['ca', '-config', file('authority'), '-gencrl', '-crldays', '3650', '-batch'],
    ...['-keyfile', file('key'), '-cert', file('certificate'), '-out', file('crl')],
  ]);
  const parts = await Promise.all(['certificate', 'key', 'dhparam', 'crl'].map((name) => readFile(file(name), 'utf8')));
  await writeFile(file('bundle.pem'), parts.join(''));
}

/** The modules that Debian enables, by file name, in the order in which nginx loads them. */
async function installedModules(): Promise<string[]> {
  if (!existsSync(enabledModules)) return [];
  const names = (await readdir(enabledModules)).filter((name) => name.endsWith('.conf')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(enabledModules, name), 'utf8').catch(() => '')));
  return texts.flatMap((text) =>
    [...text.matchAll(/^\s*load_module\s+\S*?([^/\s;]+)\s*;/gm)].map((match) => match[1] ?? ''),
  );
}

/**
 * Compiles the shim and makes the key material into `.cache/nginx/` the first time (about two seconds), and only
 * finds them there later. Processes that start together do not disturb each other: each builds in its own
 * directory and the first to finish wins. Rejects when gcc or openssl is missing or fails.
 */
export async function prepareNginx(): Promise<NginxSetup> {
  const source = join(here, 'nginx-shim.c');
  const version = createHash('sha256')
    .update(await readFile(source))
    .digest('hex')
    .slice(0, 12);
  const target = join(cache, version);
  if (!existsSync(join(target, 'shim.so'))) {
    const building = join(cache, randomUUID());
    await mkdir(building, { recursive: true });
    const library = join(building, 'shim.so');
    const compiling = mustSucceed('gcc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl']);
    await Promise.all([compiling, makePem(building)]);
    await rename(building, target).catch(() => rm(building, { recursive: true, force: true }));
  }
  return { shim: join(target, 'shim.so'), pem: join(target, 'bundle.pem'), modules: await installedModules() };
}
