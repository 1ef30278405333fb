import type { NginxAnalysis } from '../analysis/analyse.ts';
import { type CipherStringResult, evaluateCipherString } from '../tls/cipher-string.ts';
import { rateSuite } from '../tls/strength.ts';
import type { CipherSuite } from '../tls/suites.ts';

/** nginx reads no longer word, in bytes. */
const longestString = 4096;
/** More strings than any real configuration has; the rest of a hostile file is let be. */
const mostStrings = 1000;
const unknown: CipherStringResult = { suites: [], selected: [], parts: [], accepted: true, securityLevel: 0 };

/**
 * What a cipher string comes to with the target's OpenSSL; each string of a file is evaluated once. What no nginx would
 * read counts as accepted and empty, so that nothing is said about it.
 */
export function evaluateCiphers(analysis: NginxAnalysis, text: string): CipherStringResult {
  const byText = analysis.cipherStrings;
  const known = byText.get(text);
  if (known !== undefined) return known;
  if (text.length > longestString || byText.size >= mostStrings) return unknown;
  const result = evaluateCipherString(text, { openssl: analysis.target.openssl });
  byText.set(text, result);
  return result;
}

/**
 * Whether nobody should be offered the suite if it can be helped. Suites that need a DSA certificate don't count: no
 * public authority has given one out for years, so that they stand in lists without being used.
 */
export function isWeak(suite: CipherSuite): boolean {
  if (suite.authentication.includes('DSS')) return false;
  const { grade } = rateSuite(suite);
  return grade === 'weak' || grade === 'broken';
}
