import { describe, expect, it } from 'vitest';
import { evaluateCipherString } from '../../../server/src/languages/nginx/tls/cipher-string.ts';
import { evaluateCiphersuites } from '../../../server/src/languages/nginx/tls/ciphersuites.ts';
import { DEPRECATED_GROUPS, groupByName, TLS_GROUPS } from '../../../server/src/languages/nginx/tls/groups.ts';
import { curvesFor, MOZILLA_PROFILES, mozillaProfile } from '../../../server/src/languages/nginx/tls/mozilla.ts';
import { protocolByName, TLS_PROTOCOLS } from '../../../server/src/languages/nginx/tls/protocols.ts';
import { worstGrade } from '../../../server/src/languages/nginx/tls/strength.ts';
import { suiteByName } from '../../../server/src/languages/nginx/tls/suites.ts';

describe("Mozilla's profiles", () => {
  it('are modern and intermediate of 6.0 and old of 5.8', () => {
    expect(MOZILLA_PROFILES.map(({ name, guidelinesVersion }) => [name, guidelinesVersion])).toEqual([
      ['modern', '6.0'],
      ['intermediate', '6.0'],
      ['old', '5.8'],
    ]);
    expect(mozillaProfile('modern').protocols).toEqual(['TLSv1.3']);
    expect(mozillaProfile('intermediate').dhParamSize).toBe(2048);
    expect(mozillaProfile('ancient')).toBeUndefined();
  });

  it('name only suites, groups and protocols that are known here', () => {
    for (const profile of MOZILLA_PROFILES) {
      for (const name of [...profile.opensslCiphers, ...profile.opensslCiphersuites]) {
        expect(suiteByName(name), name).toBeDefined();
      }
      for (const curve of profile.curves) expect(groupByName(curve, '3.5'), curve).toBeDefined();
      for (const protocol of profile.protocols) expect(protocolByName(protocol), protocol).toBeDefined();
    }
  });

  it('come to strong suites in the intermediate profile, in the order of the guidelines', () => {
    const { opensslCiphers } = mozillaProfile('intermediate');
    const { suites } = evaluateCipherString(opensslCiphers.join(':'));
    expect(suites.map((suite) => suite.name)).toEqual(opensslCiphers);
    expect(worstGrade(suites)).toBe('strong');
  });

  it('lose the curves that an older OpenSSL rejects', () => {
    const profile = mozillaProfile('intermediate');
    expect(curvesFor(profile, '3.0.17')).toEqual(['X25519', 'prime256v1', 'secp384r1']);
    expect(curvesFor(profile, '3.5.0')).toEqual(profile.curves);
    expect(curvesFor(profile, '1.0.2')).toEqual(['prime256v1', 'secp384r1']);
  });
});

describe('protocols and groups', () => {
  it('says which RFC retired a protocol', () => {
    expect(TLS_PROTOCOLS.filter((one) => one.status === 'prohibited').map((one) => one.retiredBy)).toEqual([
      'RFC 6176',
      'RFC 7568',
      'RFC 8996',
      'RFC 8996',
    ]);
    expect(protocolByName('tlsv1.3')?.name).toBe('TLSv1.3');
    expect(protocolByName('TLSv1.4')).toBeUndefined();
  });

  it('knows a group by each of its names where that OpenSSL does', () => {
    expect(groupByName('P-256', '1.0.2')?.name).toBe('prime256v1');
    expect(groupByName('secp256r1', '1.1.1')).toBeUndefined();
    expect(groupByName('secp256r1', '3.0')?.name).toBe('prime256v1');
    expect(groupByName('x25519mlkem768', '3.5')?.name).toBe('X25519MLKEM768');
    expect(groupByName('SECP384R1', '3.0')).toBeUndefined();
  });

  it('has each number and name once', () => {
    const all = [...TLS_GROUPS, ...DEPRECATED_GROUPS];
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
    const names = all.flatMap((one) => [one.name, ...one.aliases]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('evaluateCiphersuites', () => {
  it('reads names between colons and says where they stand', () => {
    const { parts, suites, accepted } = evaluateCiphersuites('TLS_AES_128_GCM_SHA256: NOPE');
    expect(parts.map(({ text, start, end, suite }) => [text, start, end, suite?.name])).toEqual([
      ['TLS_AES_128_GCM_SHA256', 0, 22, 'TLS_AES_128_GCM_SHA256'],
      ['NOPE', 24, 28, undefined],
    ]);
    expect(suites).toHaveLength(1);
    expect(accepted).toBe(true);
  });

  it('is stricter for OpenSSL 1.1.1 and rejects a list without a suite', () => {
    expect(evaluateCiphersuites('TLS_AES_128_GCM_SHA256:NOPE', '1.1.1').accepted).toBe(false);
    expect(evaluateCiphersuites('ECDHE-RSA-AES128-GCM-SHA256').accepted).toBe(false);
    expect(evaluateCiphersuites('').accepted).toBe(true);
  });
});
