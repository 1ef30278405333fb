import type { NginxAnalysis } from '../analysis/analyse.ts';
import { type CipherStringResult, evaluateCipherString } from '../tls/cipher-string.ts';
import { rateSuite } from '../tls/strength.ts';
import type { CipherSuite } from '../tls/suites.ts';

const results = new WeakMap<NginxAnalysis, Map<string, CipherStringResult>>();

/** What a cipher string comes to with the target's OpenSSL; each string of a file is evaluated once. */
export function evaluateCiphers(analysis: NginxAnalysis, text: string): CipherStringResult {
  const byText = results.get(analysis) ?? new Map<string, CipherStringResult>();
  results.set(analysis, byText);
  const known = byText.get(text);
  if (known !== undefined) return known;
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
