import { chmod, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guessContexts, type NginxContext, wrapFragment } from './nginx-context.ts';
import { type NginxSetup, prepareNginx } from './nginx-setup.ts';
import { runProgram } from './run-program.ts';

/**
 * nginx's word on a text. `error`: the text is at fault. `crossfile`: nginx misses what another file may hold (a log
 * format, a zone, a certificate directive). `environment`: the machine is at fault (a module, a database, a kernel).
 */
type NginxVerdict = 'ok' | 'error' | 'environment' | 'crossfile';

/** A judgement. `line` is 1-based in the judged text, or 0 when nginx names no line of it. */
export interface NginxJudgement {
  readonly verdict: NginxVerdict;
  readonly line: number;
  readonly message: string;
  readonly context: NginxContext;
}

/** `path` helps to guess the context and is never opened; `context` ends the guessing. */
export interface NginxQuestion {
  readonly path?: string;
  readonly context?: NginxContext;
}

const nobody = 65534;
const nginxBinary = '/usr/sbin/nginx';
const modulesDirectory = '/usr/lib/nginx/modules';

const environmentMessages: readonly RegExp[] = [
  /\bdlopen\(\)|module "[^"]*" (version|is not binary compatible)/,
  /GeoIP_open\(\)|MMDB_open|xmlParseFile|xsltParse|xmlCtxtReadFile/,
  /cannot load certificate|SSL_CTX_(use|load)|PEM_read|ENGINE_|must be 48 or 80 bytes/,
  /open\(\) ".*" failed|mkdir\(\)|getpwnam|getgrnam|is not a directory/,
  /host not found|no resolver defined|ssl_stapling.*ignored/,
  /failed to (initialize Lua VM|load the)|perl_(alloc|parse)|modsecurity/i,
  /could not build (optimal )?\S+_hash|is unsupported on this platform|is not supported on this platform/,
];

const crossfileMessages: readonly RegExp[] = [
  /no port in upstream/,
  /no "(\w+_)?ssl_certificate(_key)?" is defined/,
  /zero size shared memory zone|zone "[^"]*" (is unknown|was not)|unknown limit_req_zone/,
  /unknown log format|unknown "[^"]+" variable/,
  /"[^"]+" cache .*is not defined|cache "[^"]*" (is unknown|was not)|keys_zone.*is not defined/,
];

const matches = (patterns: readonly RegExp[], message: string) => patterns.some((pattern) => pattern.test(message));

function classify(message: string): NginxVerdict {
  if (matches(environmentMessages, message)) return 'environment';
  return matches(crossfileMessages, message) ? 'crossfile' : 'error';
}

/** The first message that ends a test, without its prefix of time, level and process id. */
function firstMessage(output: string): string {
  const lines = output.split('\n').filter((line) => /\[(emerg|alert|crit)\]/.test(line));
  const fatal =
    lines.find((line) => !line.includes('could not open error log file')) ?? output.trim().split('\n').at(-1);
  return (fatal ?? '').replace(/^.*?\[(?:emerg|alert|crit)\] (?:\d+#\d+: )?/, '');
}

function read(output: string, subject: string, context: NginxContext): NginxJudgement {
  const message = firstMessage(output);
  const place = / in (\S+):(\d+)$/.exec(message);
  const line = place?.[1] === subject ? Number(place[2]) : 0;
  const text = message.replaceAll(subject, 'the file');
  return { verdict: classify(message), line, message: text, context };
}

/**
 * A module that the text loads itself must not be loaded twice; nginx calls that an error. Modules that build on
 * stream need it loaded before them, so they are left out when the text brings its own.
 */
function modulesToLoad(text: string, modules: readonly string[]): string {
  const bringsStream = text.includes('ngx_stream_module');
  return modules
    .filter((name) => !text.includes(name) && !(bringsStream && name.includes('ngx_stream_')))
    .map((name) => `load_module ${modulesDirectory}/${name};`)
    .join(' ');
}

async function askOnce(text: string, context: NginxContext, setup: NginxSetup): Promise<NginxJudgement> {
  const directory = await mkdtemp(join(tmpdir(), 'etcetera-nginx-'));
  try {
    const subject = join(directory, 'subject.conf');
    const wrapper = wrapFragment(context, subject);
    const configuration = wrapper === undefined ? subject : join(directory, 'wrapper.conf');
    // The judge runs as nobody, who may be unable to look into the checkout, so all it reads is put beside the text.
    const [shim, pem] = [join(directory, 'shim.so'), join(directory, 'bundle.pem')];
    await Promise.all([
      writeFile(subject, text),
      wrapper === undefined ? undefined : writeFile(configuration, wrapper),
      copyFile(setup.shim, shim),
      copyFile(setup.pem, pem),
    ]);
    const readable = [subject, configuration, shim, pem].map((file) => chmod(file, 0o644));
    await Promise.all([chmod(directory, 0o755), ...readable]);
    const loading = modulesToLoad(text, setup.modules);
    const args = ['-t', '-p', directory, '-c', configuration, '-e', 'stderr', ...(loading ? ['-g', loading] : [])];
    const result = await runProgram(nginxBinary, args, {
      user: nobody,
      env: {
        LD_PRELOAD: shim,
        ETC_SHIM_PEM: pem,
        ETC_SHIM_ROOT: directory,
        ETC_SHIM_SYSTEM: '/etc/nginx',
        ETC_SHIM_MODULES: modulesDirectory,
      },
    });
    if (result.timedOut) return { verdict: 'environment', line: 0, message: 'nginx took too long', context };
    if (result.code === 0) return { verdict: 'ok', line: 0, message: '', context };
    return read(result.stderr + result.stdout, subject, context);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Whether `next` tells more about the text than `best`: it got further before nginx gave up. */
function isBetter(next: NginxJudgement, best: NginxJudgement): boolean {
  const misplaced = (judgement: NginxJudgement) => judgement.message.includes('is not allowed here');
  if (misplaced(next) !== misplaced(best)) return misplaced(best);
  return next.line > best.line;
}

/**
 * Asks the real nginx (Debian's, with every module that is enabled) what it thinks of a configuration or fragment.
 * A fragment is tried in the contexts it may stand in, until nginx has nothing against one of them. Any number of
 * judgements may run at a time. Rejects when nginx, gcc or openssl is missing; see `nginxPackages` in debian.ts.
 */
export async function judgeNginx(text: string, question: NginxQuestion = {}): Promise<NginxJudgement> {
  const setup = await prepareNginx();
  const contexts = question.context ? [question.context] : guessContexts(text, question.path);
  let best: NginxJudgement | undefined;
  for (const context of contexts) {
    const judgement = await askOnce(text, context, setup);
    if (judgement.verdict !== 'error') return judgement;
    if (best === undefined || isBetter(judgement, best)) best = judgement;
  }
  if (best === undefined) throw new Error('no context to judge the text in');
  return best;
}
