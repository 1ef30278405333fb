import { describe, expect, it } from 'vitest';
import { describeCipherString } from '../../../server/src/languages/nginx/tls/describe-ciphers.ts';
import { rateSuite, worstGrade } from '../../../server/src/languages/nginx/tls/strength.ts';
import {
  AUTHENTICATIONS,
  allSuites,
  ENCRYPTIONS,
  KEY_EXCHANGES,
  MACS,
  SUITE_PROTOCOLS,
  suiteByName,
  whyUnavailable,
} from '../../../server/src/languages/nginx/tls/suites.ts';

const rated = (name: string) => rateSuite(suiteByName(name)!);

describe('the table of cipher suites', () => {
  it('has only values that the types allow', () => {
    for (const suite of allSuites()) {
      expect(suite.name).toMatch(/^[A-Z0-9]+([-_][A-Z0-9]+)+$/);
      expect(suite.iana ?? 'TLS_X').toMatch(/^TLS_\w+$/);
      expect([undefined, ...KEY_EXCHANGES]).toContain(suite.keyExchange);
      for (const one of suite.authentication) expect(AUTHENTICATIONS).toContain(one);
      expect(ENCRYPTIONS).toContain(suite.encryption);
      expect(MACS).toContain(suite.mac);
      expect(SUITE_PROTOCOLS).toContain(suite.minProtocol);
      expect(['NONE', 'EXPORT', 'LOW', 'MEDIUM', 'HIGH']).toContain(suite.strength);
      for (const version of [suite.since, suite.until]) expect(version ?? '1.0').toMatch(/^\d+(\.\d+)+$/);
    }
  });

  it('names no suite twice and goes by ascending id', () => {
    const suites = allSuites();
    expect(new Set(suites.map((suite) => suite.name)).size).toBe(suites.length);
    expect(suites.map((suite) => suite.id)).toEqual(suites.map((suite) => suite.id).sort((a, b) => a - b));
    expect(suites.length).toBeGreaterThan(250);
  });

  it('finds suites by either name', () => {
    expect(suiteByName('ECDHE-RSA-AES128-GCM-SHA256')).toBe(suiteByName('TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'));
    expect(suiteByName('TLS_AES_128_GCM_SHA256')).toMatchObject({ id: 0x1301, minProtocol: 'TLSv1.3', bits: 128 });
    expect(suiteByName('ecdhe-rsa-aes128-gcm-sha256')).toBeUndefined();
  });

  it.each([
    ['DES-CBC3-SHA', '3.0', /weak/],
    ['DES-CBC3-SHA', '1.0.2', undefined],
    ['SEED-SHA', '3.0', /legacy/],
    ['SEED-SHA', '1.1.1', undefined],
    ['EXP-RC4-MD5', '1.1.0', /dropped after 1\.0\.2/],
    ['TLS_SHA256_SHA256', '3.3', /3\.4/],
    ['AES128-SHA', '3.5', undefined],
  ])('knows why %s is missing in OpenSSL %s', (name, openssl, reason) => {
    const why = whyUnavailable(suiteByName(name)!, openssl);
    if (reason === undefined) expect(why).toBeUndefined();
    else expect(why).toMatch(reason);
  });
});

describe('rateSuite', () => {
  it.each([
    ['ECDHE-ECDSA-CHACHA20-POLY1305', 'strong', []],
    ['TLS_AES_256_GCM_SHA384', 'strong', []],
    ['DHE-RSA-AES128-GCM-SHA256', 'acceptable', ['finite-field DH']],
    ['ECDHE-RSA-AES256-SHA', 'acceptable', ['CBC', 'SHA-1']],
    ['AES256-GCM-SHA384', 'weak', ['no forward secrecy', 'RSA key transport']],
    ['DES-CBC3-SHA', 'weak', ['64-bit blocks', 'no forward secrecy', 'RSA key transport', 'CBC', 'SHA-1']],
    ['ECDHE-RSA-RC4-SHA', 'broken', ['RC4', 'SHA-1']],
    ['ADH-AES256-GCM-SHA384', 'broken', ['no authentication', 'finite-field DH']],
    ['ECDHE-RSA-NULL-SHA', 'broken', ['no encryption', 'SHA-1']],
    ['EXP-RC4-MD5', 'broken', ['export-grade key', 'no forward secrecy', 'RSA key transport', 'MD5']],
    ['DES-CBC-SHA', 'broken', ['DES', 'no forward secrecy', 'RSA key transport', 'CBC', 'SHA-1']],
    ['TLS_SHA384_SHA384', 'broken', ['no encryption']],
  ])('grades %s as %s', (name, grade, labels) => {
    expect(rated(name)).toMatchObject({ grade, labels });
    expect(rated(name).reasons).toHaveLength(labels.length);
  });

  it('gives a reason, with its label, for every grade but strong', () => {
    for (const suite of allSuites()) {
      const { grade, reasons, labels } = rateSuite(suite);
      expect(grade === 'strong').toBe(reasons.length === 0);
      expect(labels).toHaveLength(reasons.length);
    }
  });

  it('finds the worst grade', () => {
    expect(worstGrade([])).toBe('strong');
    expect(worstGrade([suiteByName('AES128-SHA')!, suiteByName('TLS_AES_128_GCM_SHA256')!])).toBe('weak');
  });
});

describe('describeCipherString', () => {
  it('lists the suites with their grades', () => {
    expect(describeCipherString('ECDHE-RSA-AES128-GCM-SHA256:AES128-SHA:!NOPE')).toBe(
      [
        '2 cipher suites for TLS 1.2 (1 strong, 1 weak), most preferred first.',
        '',
        '1. `ECDHE-RSA-AES128-GCM-SHA256`: strong',
        '2. `AES128-SHA`: weak (no forward secrecy, RSA key transport, CBC, SHA-1)',
        '',
        'OpenSSL skips:',
        '',
        '- `NOPE`: OpenSSL knows no such word and skips it without a complaint.',
      ].join('\n'),
    );
  });

  it('says what is wrong with a string that OpenSSL rejects', () => {
    expect(describeCipherString('HIGH:$')).toContain('because of the character "$"');
    expect(describeCipherString('EXPORT')).toContain('selects no cipher suite');
    expect(describeCipherString('aNULL')).toBe(
      'The 13 cipher suites that this string selects cannot be used (security level 2, pre-shared keys, SRP).',
    );
  });

  it('shortens a long list', () => {
    expect(describeCipherString('ALL')).toContain('…and 31 more.');
  });
});
