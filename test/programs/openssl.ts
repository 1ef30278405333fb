import { mustNotSkip } from './debian.ts';
import { runProgram } from './run-program.ts';

/** An `openssl` to ask. */
export interface OpenSslProgram {
  readonly path: string;
  /** Such as `3.0.17`. */
  readonly version: string;
}

/** What `openssl ciphers -s` says about one cipher string: `accepted` is its exit code, `suites` what it prints. */
export interface CipherVerdict {
  readonly accepted: boolean;
  readonly suites: readonly string[];
}

/** One line of `openssl ciphers -V -stdname`. */
export interface ListedSuite {
  readonly id: number;
  readonly iana: string;
  readonly name: string;
  readonly protocol: string;
  readonly keyExchange: string;
  readonly authentication: string;
  readonly encryption: string;
  readonly mac: string;
}

/**
 * Finds the `openssl` in the PATH, or the one that OPENSSL_PROGRAM names. Undefined when there is none; throws instead
 * when CI is set, where a missing judge must not pass for agreement.
 */
export async function findOpenSsl(): Promise<OpenSslProgram | undefined> {
  const path = process.env.OPENSSL_PROGRAM ?? 'openssl';
  const result = await runProgram(path, ['version']).catch(() => undefined);
  const version = /^OpenSSL (\d[\w.]*)/.exec(result?.stdout ?? '')?.[1];
  if (version !== undefined) return { path, version };
  if (mustNotSkip()) throw new Error(`The program ${path} judges cipher strings and is missing: install openssl.`);
  return undefined;
}

const linesOf = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');

/** Runs `openssl ARGS` for each text, in which `$text` stands for the text. */
async function askEach(program: OpenSslProgram, args: string, texts: readonly string[]) {
  // One shell for all texts, since starting a process from here costs more than openssl itself takes.
  const script = `while IFS= read -r text; do "$0" ${args} 2>/dev/null; echo "exit $?"; done`;
  const result = await runProgram('sh', ['-c', script, program.path], { input: linesOf(texts), timeoutSeconds: 300 });
  const answers = result.stdout.split(/^exit (\d+)\n/m).slice(0, -1);
  return texts.map((_, index): CipherVerdict => {
    const output = (answers[2 * index] ?? '').trim();
    return { accepted: answers[2 * index + 1] === '0', suites: output === '' ? [] : output.split(':') };
  });
}

/** Asks what each cipher string comes to with a protocol (`tls1_2`). The strings must not contain line breaks. */
export function ciphers(program: OpenSslProgram, texts: readonly string[], protocol = 'tls1_2') {
  return askEach(program, `ciphers -s -${protocol} -- "$text"`, texts);
}

/** Asks the same about lists of TLS 1.3 suites, at security level 0. */
export function ciphersuites(program: OpenSslProgram, texts: readonly string[]) {
  return askEach(program, 'ciphers -s -tls1_3 -ciphersuites "$text" ALL:@SECLEVEL=0', texts);
}

/** Which of the names the program takes as a key exchange group. Connects to a socket that does not exist. */
export async function acceptedGroups(program: OpenSslProgram, names: readonly string[]): Promise<string[]> {
  // It names the failed system call only when it got past its options.
  const ask = '"$0" s_client -groups "$name" -unix /nonexistent 2>&1 </dev/null | grep -c "connect:errno"';
  const script = `while IFS= read -r name; do ${ask}; done`;
  const result = await runProgram('sh', ['-c', script, program.path], { input: linesOf(names), timeoutSeconds: 60 });
  const attempts = result.stdout.trim().split('\n');
  return names.filter((_, index) => attempts[index] === '1');
}

/** Every suite that the program can be made to offer, without TLS 1.3. */
export async function listSuites(program: OpenSslProgram): Promise<ListedSuite[]> {
  const args = ['ciphers', '-V', '-stdname', 'ALL:COMPLEMENTOFALL:@SECLEVEL=0'];
  const result = await runProgram(program.path, args);
  const line = /^\s*0x(\w\w),0x(\w\w) - (\S+)\s+- (\S+)\s+(\S+)\s+Kx=(\S+)\s+Au=(\S+)\s+Enc=(\S+)\s+Mac=(\S+)/gm;
  return Array.from(result.stdout.matchAll(line), (match) => {
    const [, high, low, iana = '', name = '', protocol = '', keyExchange = ''] = match;
    const [authentication = '', encryption = '', mac = ''] = match.slice(7);
    const id = Number.parseInt(`${high}${low}`, 16);
    return { id, iana, name, protocol, keyExchange, authentication, encryption, mac };
  });
}
