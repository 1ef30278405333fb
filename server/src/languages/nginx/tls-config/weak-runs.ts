import { remember } from '../../../core/syntax/remember.ts';
import type { Span } from '../../../core/text/span.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import type { CipherStringPart, CipherStringResult } from '../tls/cipher-string.ts';
import { rateSuite } from '../tls/strength.ts';
import { type CipherSuite, suiteByName } from '../tls/suites.ts';
import { evaluateCiphers, isWeak } from './ciphers.ts';

/** Neighbouring parts of a cipher string that ask for weak suites: UTF-16 offsets in the string. */
export interface WeakRun extends Span {
  readonly parts: readonly CipherStringPart[];
  /** What is weak, as the beginning of a sentence. */
  readonly description: string;
  /** Whether the suites can be attacked, and do not merely lack forward secrecy. */
  readonly attackable: boolean;
}

/** Groups of nothing but broken suites, which an OpenSSL of today may lack and an older one offers. */
const brokenGroup = /^(RC4|DES|EXP|EXPORT|EXPORT40|EXPORT56|LOW|eNULL|NULL|aNULL|ADH|AECDH|RC2)$/;

/** The weak suites that a part asks for: those that it enables, and those that only this OpenSSL lacks. */
function weakSuitesOf(part: CipherStringPart, enabled: ReadonlySet<CipherSuite>): CipherSuite[] {
  if (part.operator !== '') return [];
  const named = part.words.length === 1 ? suiteByName(part.words[0]!.text) : undefined;
  const absent = named !== undefined && part.matched.length === 0 ? [named] : [];
  return [...part.matched.filter((suite) => enabled.has(suite)), ...absent].filter(isWeak);
}

const isBroken = (suite: CipherSuite) => rateSuite(suite).grade === 'broken';
const isBrokenGroup = ({ operator, text }: CipherStringPart) => operator === '' && brokenGroup.test(text);

function assess(parts: readonly CipherStringPart[], suites: readonly CipherSuite[]): WeakRun {
  const worst = suites.find(isBroken) ?? suites[0];
  const example = worst === undefined ? '' : `${worst.name} (${rateSuite(worst).labels.slice(0, 2).join(', ')})`;
  const several = `This enables ${suites.length} weak cipher suites, such as ${example}`;
  const one = worst === undefined ? `${parts[0]!.text} asks for broken cipher suites` : `${example} is weak`;
  const short = (suite: CipherSuite) => rateSuite(suite).labels.includes('64-bit blocks');
  return {
    parts,
    start: parts[0]!.start,
    end: parts.at(-1)!.end,
    description: suites.length > 1 ? several : one,
    attackable: suites.some((suite) => isBroken(suite) || short(suite)) || parts.some(isBrokenGroup),
  };
}

function findRuns({ parts, suites }: CipherStringResult): WeakRun[] {
  const enabled = new Set(suites);
  const runs: { parts: CipherStringPart[]; suites: CipherSuite[] }[] = [];
  let last: (typeof runs)[number] | undefined;
  for (const part of parts) {
    const weak = weakSuitesOf(part, enabled);
    if (weak.length === 0 && !isBrokenGroup(part)) {
      last = undefined;
      continue;
    }
    if (last === undefined) {
      last = { parts: [], suites: [] };
      runs.push(last);
    }
    last.parts.push(part);
    last.suites.push(...weak);
  }
  return runs.map((run) => assess(run.parts, [...new Set(run.suites)]));
}

const runsOf = remember(findRuns);

/** Where a cipher string asks for weak suites; worked out once for a string that stands in many places. */
export function weakRuns(analysis: NginxAnalysis, text: string): readonly WeakRun[] {
  const result = evaluateCiphers(analysis, text);
  return result.accepted ? runsOf(result) : [];
}

/** The string without what is weak in it; undefined where nothing good is left, or something weak still is. */
export function withoutWeak(analysis: NginxAnalysis, text: string): string | undefined {
  const weak = new Set(weakRuns(analysis, text).flatMap((run) => run.parts));
  const kept = evaluateCiphers(analysis, text).parts.filter((part) => !weak.has(part));
  const rest = kept.map((part) => part.text).join(':');
  const left = evaluateCiphers(analysis, rest);
  return left.accepted && left.suites.length > 0 && weakRuns(analysis, rest).length === 0 ? rest : undefined;
}
