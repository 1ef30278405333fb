import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCipherString } from '../../server/src/languages/nginx/tls/cipher-string.ts';
import { evaluateCiphersuites } from '../../server/src/languages/nginx/tls/ciphersuites.ts';
import { DEPRECATED_GROUPS, groupByName, TLS_GROUPS } from '../../server/src/languages/nginx/tls/groups.ts';
import { allSuites, suiteByName, whyUnavailable } from '../../server/src/languages/nginx/tls/suites.ts';
import { acceptedGroups, ciphers, ciphersuites, findOpenSsl, listSuites, type OpenSslProgram } from './openssl.ts';
import { cipherString } from './openssl-strings.ts';

const found = await findOpenSsl();
const title = found ? `agreement with OpenSSL ${found.version}` : 'left out: the program openssl is not installed';
/** How many generated strings to compare; a longer run sets CIPHER_STRINGS. */
const COUNT = Number(process.env.CIPHER_STRINGS ?? 300);

const ours = (text: string, program: OpenSslProgram, protocol: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2') => {
  const result = evaluateCipherString(text, { openssl: program.version, protocol });
  return { text, accepted: result.accepted, suites: result.suites.map((suite) => suite.name) };
};

describe.skipIf(found === undefined)(title, () => {
  const program = found!;

  it('evaluates generated cipher strings as openssl does', { timeout: 300_000 }, async () => {
    const texts = fc.sample(cipherString, { numRuns: COUNT, ...seedOf(process.env.CIPHER_SEED) });
    const verdicts = await ciphers(program, texts);
    const differing = texts.flatMap((text, index) => {
      const mine = ours(text, program, 'TLSv1.2');
      const theirs = { text, ...verdicts[index]! };
      return JSON.stringify(mine) === JSON.stringify(theirs) ? [] : [{ mine, theirs }];
    });
    expect(differing.slice(0, 3)).toEqual([]);
    // Guards against a judge that answers nothing: both outcomes must be common.
    expect(verdicts.filter((verdict) => verdict.accepted).length).toBeGreaterThan(COUNT / 4);
    expect(verdicts.filter((verdict) => !verdict.accepted).length).toBeGreaterThan(COUNT / 50);
  });

  it('agrees on each word alone, behind each operator and at each security level', { timeout: 60_000 }, async () => {
    const words = ['ALL', 'COMPLEMENTOFALL', 'kRSA', 'ECDHE', 'AESCCM8', 'SHA', 'TLSv1', 'HIGH', 'CAMELLIA', 'aNULL'];
    const texts = words.flatMap((word) => [word, `DEFAULT:!${word}`, `DEFAULT:-${word}:ALL`, `ALL:+${word}`]);
    const levels = [0, 1, 2, 3, 4, 5].map((level) => `ALL:eNULL:@SECLEVEL=${level}`);
    const verdicts = await ciphers(program, [...texts, ...levels]);
    const expected = [...texts, ...levels].map((text, index) => ({ text, ...verdicts[index]! }));
    expect([...texts, ...levels].map((text) => ours(text, program, 'TLSv1.2'))).toEqual(expected);
  });

  it.each([
    ['TLSv1', 'tls1'],
    ['TLSv1.1', 'tls1_1'],
  ] as const)('agrees on what %s may use', { timeout: 60_000 }, async (protocol, option) => {
    const texts = [0, 1, 2, 3, 4].map((level) => `ALL:eNULL:@SECLEVEL=${level}`);
    const verdicts = await ciphers(program, texts, option);
    const expected = texts.map((text, index) => ({ text, ...verdicts[index]! }));
    expect(texts.map((text) => ours(text, program, protocol))).toEqual(expected);
  });

  it('has the facts of every suite that openssl lists', { timeout: 60_000 }, async () => {
    const listed = (await listSuites(program)).filter((suite) => suite.protocol !== 'TLSv1.3');
    const mine = listed.map(({ name }) => {
      const suite = suiteByName(name)!;
      return {
        id: suite.id,
        iana: suite.iana,
        name: suite.name,
        protocol: suite.minProtocol,
        keyExchange: suite.keyExchange?.replace(/^(EC)?DHE/, '$1DH').replace(/DHPSK$/, 'DHEPSK'),
        authentication: suite.authentication[0]?.replace('none', 'None'),
        encryption: shownEncryption(suite.encryption, suite.bits),
        mac: suite.mac,
      };
    });
    expect(mine).toEqual(listed);
    const offered = allSuites().filter(
      (suite) => suite.minProtocol !== 'TLSv1.3' && whyUnavailable(suite, program.version) === undefined,
    );
    expect(listed.map((suite) => suite.name).sort()).toEqual(offered.map((suite) => suite.name).sort());
  });

  it('agrees on lists of TLS 1.3 suites', { timeout: 60_000 }, async () => {
    const names = ['TLS_AES_128_GCM_SHA256', 'TLS_AES_128_CCM_8_SHA256', 'TLS_SHA256_SHA256', 'x', ''];
    const pairs = names.flatMap((first) => names.map((second) => `${first}:${second}`));
    const texts = [...names, ...pairs, ' TLS_AES_128_GCM_SHA256 : TLS_AES_256_GCM_SHA384'];
    const verdicts = await ciphersuites(program, texts);
    const mine = texts.map((text) => {
      const { accepted, suites } = evaluateCiphersuites(text, program.version);
      return { text, accepted, suites: accepted ? suites.map((suite) => suite.name) : [] };
    });
    expect(mine).toEqual(texts.map((text, index) => ({ text, ...verdicts[index]! })));
  });

  it('agrees on the names of key exchange groups', { timeout: 60_000 }, async () => {
    const known = [...TLS_GROUPS, ...DEPRECATED_GROUPS].flatMap((group) => [group.name, ...group.aliases]);
    const names = [...known, 'nope', 'X25519MLKEM768'.toLowerCase(), 'PRIME256V1', 'p-384'];
    const accepted = await acceptedGroups(program, names);
    expect(names.filter((name) => groupByName(name, program.version) !== undefined)).toEqual(accepted);
    expect(accepted).not.toContain('nope');
    expect(accepted).toContain('prime256v1');
  });
});

function seedOf(text: string | undefined): { seed: number } | Record<string, never> {
  return text === undefined ? {} : { seed: Number(text) };
}

function shownEncryption(encryption: string, bits: number): string {
  if (encryption === 'NULL') return 'None';
  const name = encryption.replace(/-?(128|256)$/, '').replace('CHACHA20', 'CHACHA20/POLY1305');
  return `${name.replace('CAMELLIA', 'Camellia')}(${bits})`;
}
