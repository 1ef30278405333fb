import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCipherString } from '../../../server/src/languages/nginx/tls/cipher-string.ts';

const names = (text: string, options = {}) => evaluateCipherString(text, options).suites.map((suite) => suite.name);
const kinds = (text: string, options = {}) =>
  evaluateCipherString(text, options).parts.flatMap((part) => part.words.map((word) => word.kind));

describe('evaluateCipherString', () => {
  it('keeps the written order of suites', () => {
    expect(names('ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256')).toEqual([
      'ECDHE-RSA-AES256-GCM-SHA384',
      'ECDHE-ECDSA-AES128-GCM-SHA256',
    ]);
  });

  it('lets `-` removed suites come back, ahead of others, and `!` killed ones not', () => {
    expect(names('AES128-SHA:AES256-SHA:-AES128-SHA:kRSA+AES128+SHA1')).toEqual(['AES256-SHA', 'AES128-SHA']);
    expect(names('AES128-SHA:AES256-SHA:!AES128-SHA:AES128-SHA')).toEqual(['AES256-SHA']);
  });

  it('moves with `+` only what is selected', () => {
    const text = 'ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:+AES128';
    expect(names(text)).toEqual(['ECDHE-RSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES128-GCM-SHA256']);
  });

  it('sorts with @STRENGTH', () => {
    expect(names('AES128-SHA:AES256-SHA@STRENGTH')).toEqual(['AES256-SHA', 'AES128-SHA']);
  });

  it('cuts combinations, and sees FIPS and HIGH as contradictory as OpenSSL does', () => {
    expect(names('ECDHE+AESGCM+aRSA+AES256')).toEqual(['ECDHE-RSA-AES256-GCM-SHA384']);
    expect(evaluateCipherString('HIGH+FIPS').accepted).toBe(false);
  });

  it('says where each part and word stands', () => {
    const { parts } = evaluateCipherString('HIGH, !aNULL;ECDHE+AESGCM:@SECLEVEL=1');
    expect(parts.map(({ text, start, end, operator, command }) => [text, start, end, operator, command])).toEqual([
      ['HIGH', 0, 4, '', undefined],
      ['!aNULL', 6, 12, '!', undefined],
      ['ECDHE+AESGCM', 13, 25, '', undefined],
      ['@SECLEVEL=1', 26, 37, '@', 'SECLEVEL'],
    ]);
    expect(parts[2]!.words.map(({ text, start, end }) => [text, start, end])).toEqual([
      ['ECDHE', 13, 18],
      ['AESGCM', 19, 25],
    ]);
  });

  it('says what each part matches and whether it changes anything', () => {
    const { parts } = evaluateCipherString('AES256-SHA:AES256-SHA:!RC4:AES+kRSA+SHA1');
    expect(parts.map((part) => [part.matched.length, part.changed])).toEqual([
      [1, 1],
      [1, 0],
      [0, 0],
      [2, 1],
    ]);
  });

  it('takes DEFAULT only at the start', () => {
    expect(names('DEFAULT')).toHaveLength(27);
    expect(names('DEFAULT:!kRSA')).toHaveLength(21);
    expect(names('DEFAULT@SECLEVEL=3')).toHaveLength(21);
    expect(kinds('AES:DEFAULT')).toEqual(['alias', 'misplaced']);
  });

  it('replaces the whole string for Suite B', () => {
    expect(names('SUITEB128:ALL')).toEqual(['ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-ECDSA-AES256-GCM-SHA384']);
    expect(names('SUITEB192')).toEqual(['ECDHE-ECDSA-AES256-GCM-SHA384']);
  });

  it.each([
    ['DES-CBC3-SHA', 'unavailable'],
    ['ADH-SEED-SHA', 'unavailable'],
    ['kGOST', 'unavailable'],
    ['EXPORT', 'retired'],
    ['aECDH', 'retired'],
    ['KRB5-DES-CBC3-MD5', 'retired'],
    ['TLS_AES_128_GCM_SHA256', 'tls13'],
    ['TLS_RSA_WITH_AES_128_CBC_SHA', 'iana'],
    ['PROFILE=SYSTEM', 'policy'],
    ['AES128-GMC-SHA256', 'unknown'],
    ['high', 'unknown'],
    ['constructor', 'unknown'],
  ])('takes %s for %s', (word, kind) => {
    const { parts } = evaluateCipherString(`HIGH:!${word}:MEDIUM`);
    expect(parts[1]!.words).toMatchObject([{ text: word, start: 6, end: 6 + word.length, kind }]);
    expect(parts[1]!.known).toBe(kind !== 'unknown');
    expect(parts[1]!.matched).toEqual([]);
  });

  it('knows what a later or earlier OpenSSL has', () => {
    expect(names('TLS_RSA_WITH_AES_128_CBC_SHA', { openssl: '3.2.1' })).toEqual(['AES128-SHA']);
    expect(names('CBC+kRSA+SHA1+AES', { openssl: '1.1.1w' })).toEqual([]);
    expect(names('SEED', { openssl: '1.1.1w' })).toContain('SEED-SHA');
    expect(names('AESCCM8', { openssl: '3.0.17' })).not.toEqual([]);
    expect(names('AESCCM8', { openssl: '3.5.1' })).toEqual([]);
  });

  it('tells what is selected from what can be used', () => {
    const anonymous = evaluateCipherString('aNULL');
    expect(anonymous.accepted).toBe(true);
    expect(anonymous.suites).toEqual([]);
    expect(anonymous.selected.length).toBeGreaterThan(10);
    expect(names('aNULL', { securityLevel: 0 })).toContain('ADH-AES256-GCM-SHA384');
    expect(names('aNULL:@SECLEVEL=0')).toContain('ADH-AES256-GCM-SHA384');
    expect(names('PSK')).toEqual([]);
    expect(names('AES256-SHA:AES256-GCM-SHA384', { protocol: 'TLSv1.1' })).toEqual(['AES256-SHA']);
    expect(names('AES256-SHA', { protocol: 'TLSv1.1', openssl: '3.5.0' })).toEqual([]);
  });

  it.each([
    ['', undefined],
    ['FOO:BAR', undefined],
    ['HIGH:é', 5],
    ['HIGH:"AES"', 5],
    ['HIGH:!', 6],
    ['AES+:SHA', 4],
    ['AES_128', 3],
    ['HIGH:@SECLEVEL=9', 5],
    ['@STRONG:HIGH', 0],
  ])('rejects %j as OpenSSL does', (text, offset) => {
    const result = evaluateCipherString(text);
    expect(result).toMatchObject({ accepted: false, suites: [], selected: [] });
    expect(result.problem?.offset).toBe(offset);
  });

  it('skips everything behind an unknown word up to the separator', () => {
    expect(names('NOPE!AES%:AES128-SHA')).toEqual(['AES128-SHA']);
  });

  it('never throws, and its parts lie in the text, in order', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'AES128+-!@:=_ é😀') }),
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom('1.0.2', '1.1.1', '3.0', '3.5', 'x'), (text, openssl) => {
        const { parts, selected, accepted } = evaluateCipherString(text, { openssl });
        let at = 0;
        for (const part of parts) {
          expect(part.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(part.start, part.end)).toBe(part.text);
          for (const word of part.words) expect(text.slice(word.start, word.end)).toBe(word.text);
          at = part.end;
        }
        expect(accepted).toBe(selected.length > 0);
      }),
    );
  });
});
