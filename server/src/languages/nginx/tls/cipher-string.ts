import { type CipherOperator, type CipherRule, type CipherStringProblem, parseRules } from './cipher-rules.ts';
import { type CipherWordMeaning, explainCipherWord, LEADING_WORDS } from './cipher-words.ts';
import type { OpenSslBuild } from './openssl-build.ts';
import { buildFor } from './openssl-builds.ts';
import { add, kill, moveToEnd, type Order, remove, sortByStrength } from './order.ts';
import { type Candidate, selects } from './pattern.ts';
import type { CipherSuite } from './suites.ts';
import { defaultSecurityLevel, isSupported } from './supported.ts';

/** Against what a cipher string is evaluated. */
export interface CipherStringOptions {
  /** Version of OpenSSL, such as `3.0.17`. Default: 3.0, Debian 12's. */
  readonly openssl?: string;
  /** The protocol of the connection. Default: TLSv1.2. */
  readonly protocol?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2';
  /** The level (0 to 5) that applies unless the string sets one. Default: 2, as in Debian's OpenSSL. */
  readonly securityLevel?: number;
}

/** A word of an element, what it means, and where it stands: UTF-16 offsets in the cipher string. */
export interface CipherWord extends CipherWordMeaning {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One element of a cipher string: UTF-16 offsets in the text, operator included. */
export interface CipherStringPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly operator: CipherOperator;
  readonly words: readonly CipherWord[];
  /** The suites that the words select, whatever stands before; in OpenSSL's order of preference. */
  readonly matched: readonly CipherSuite[];
  /** How many suites the element added, removed, killed or moved at its place; at 0 it could as well be left out. */
  readonly changed: number;
  /** False when a word is in no OpenSSL's vocabulary, see `CipherWordKind`. */
  readonly known: boolean;
  readonly command?: 'STRENGTH' | 'SECLEVEL';
}

/** What a cipher string comes to. */
export interface CipherStringResult {
  /** What a connection can use, in order: the selection without what protocol, security level and program rule out. */
  readonly suites: readonly CipherSuite[];
  /** What the string selects up to TLS 1.2, in order. */
  readonly selected: readonly CipherSuite[];
  readonly parts: readonly CipherStringPart[];
  /** Whether OpenSSL takes the string: it can read it and it selects at least one suite. */
  readonly accepted: boolean;
  /** What OpenSSL cannot read; absent when the string is merely empty-handed. */
  readonly problem?: CipherStringProblem;
  /** The level that is in force in the end. */
  readonly securityLevel: number;
}

const DEFAULT_RULES = 'ALL:!COMPLEMENTOFDEFAULT:!eNULL';
/** Longest first, since OpenSSL compares prefixes. Source: check_suiteb_cipher_list() in ssl/ssl_ciph.c. */
const SUITE_B: readonly (readonly [string, string])[] = [
  ['SUITEB128ONLY', 'ECDHE-ECDSA-AES128-GCM-SHA256'],
  ['SUITEB128C2', 'ECDHE-ECDSA-AES256-GCM-SHA384'],
  ['SUITEB128', 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384'],
  ['SUITEB192', 'ECDHE-ECDSA-AES256-GCM-SHA384'],
];

const suitesOf = (order: Order): CipherSuite[] => order.map((place) => place.candidate.suite);
const activeOf = (order: Order): Order => order.filter((place) => place.active);

function applyRule(order: Order, rule: CipherRule): Order {
  if (rule.command?.name === 'STRENGTH') return sortByStrength(order);
  const { pattern } = rule;
  if (pattern === undefined) return order;
  const test = (candidate: Candidate) => selects(pattern, candidate);
  if (rule.operator === '!') return kill(order, test);
  if (rule.operator === '-') return remove(order, test);
  return rule.operator === '+' ? moveToEnd(order, test) : add(order, test);
}

const applyText = (order: Order, text: string, build: OpenSslBuild): Order =>
  parseRules(text, 0, build).rules.reduce(applyRule, order);

/** How many suites differ between two orders: those that were killed, came or went, else those that stand elsewhere. */
function countChanges(before: Order, after: Order): number {
  if (before === after) return 0;
  const [was, is] = [activeOf(before), activeOf(after)];
  const killed = before.length - after.length;
  return killed || Math.abs(was.length - is.length) || is.filter((place, at) => place !== was[at]).length;
}

function describeWords(text: string, rule: CipherRule, build: OpenSslBuild): CipherWord[] {
  if (rule.operator === '@') {
    const summary = rule.command === undefined ? 'No command that OpenSSL knows.' : COMMANDS[rule.command.name];
    return rule.words.map((word) => ({ ...word, kind: rule.command ? 'command' : 'unknown', summary }));
  }
  return rule.words.map((word, index) => {
    const last = rule.pattern === undefined && index === rule.words.length - 1;
    const whole = last ? text.slice(word.start, rule.end) : word.text;
    // Underscores end a word before OpenSSL 3.2: the whole of `TLS_RSA_…` is what its author meant.
    const meant = /^\w+$/.test(whole) ? whole : word.text;
    return { text: meant, start: word.start, end: word.start + meant.length, ...explainCipherWord(meant, build) };
  });
}

const COMMANDS = {
  STRENGTH: 'Sorts the suites selected so far by key length, longest first.',
  SECLEVEL: 'Sets the security level (0 to 5), below which OpenSSL refuses suites, keys and protocols.',
} as const;

function partOf(text: string, rule: CipherRule, build: OpenSslBuild, changed: number): CipherStringPart {
  const { pattern, operator, start, end } = rule;
  const words = describeWords(text, rule, build);
  const matched = pattern ? build.order.filter((place) => selects(pattern, place.candidate)) : [];
  return {
    text: text.slice(start, end),
    start,
    end,
    operator,
    words,
    matched: suitesOf(matched),
    changed,
    known: words.every((word) => word.kind !== 'unknown'),
    ...(rule.command && { command: rule.command.name }),
  };
}

function leadingPart(text: string, word: string, kind: 'default' | 'suite-b', active: Order): CipherStringPart {
  const end = kind === 'default' ? word.length : text.length;
  const matched = suitesOf(active);
  const words = [{ text: word, start: 0, end: word.length, kind, summary: LEADING_WORDS[word] ?? '' }];
  const changed = matched.length;
  return { text: text.slice(0, end), start: 0, end, operator: '', words, matched, changed, known: true };
}

/**
 * Evaluates an OpenSSL cipher string (`ssl_ciphers` in nginx): which suites it selects, in which order, and what each
 * of its elements contributes. Offsets are UTF-16. Never throws. Follows ssl_create_cipher_list() in ssl/ssl_ciph.c of
 * OpenSSL 3.0.20 and agrees with `openssl ciphers -s -tls1_2`; TLS 1.3 suites are not the cipher string's business.
 */
export function evaluateCipherString(text: string, options: CipherStringOptions = {}): CipherStringResult {
  const build = buildFor(options.openssl ?? '3.0');
  const protocol = options.protocol ?? 'TLSv1.2';
  let securityLevel = options.securityLevel ?? defaultSecurityLevel(build.version);
  let order = build.order;
  const parts: CipherStringPart[] = [];
  let problem: CipherStringProblem | undefined;

  const suiteB = SUITE_B.find(([word]) => text.startsWith(word));
  if (suiteB !== undefined) {
    order = applyText(order, suiteB[1], build);
    parts.push(leadingPart(text, suiteB[0], 'suite-b', activeOf(order)));
  } else {
    const startsWithDefault = text.startsWith('DEFAULT');
    if (startsWithDefault) {
      order = applyText(order, DEFAULT_RULES, build);
      parts.push(leadingPart(text, 'DEFAULT', 'default', activeOf(order)));
    }
    const parsed = parseRules(text, startsWithDefault ? 'DEFAULT'.length : 0, build);
    problem = parsed.problem;
    for (const rule of parsed.rules) {
      const before = order;
      order = applyRule(before, rule);
      let changed = countChanges(before, order);
      if (rule.command?.name === 'SECLEVEL') {
        changed = rule.command.level === securityLevel ? 0 : 1;
        securityLevel = rule.command.level;
      }
      parts.push(partOf(text, rule, build, changed));
    }
  }

  const active = problem === undefined ? activeOf(order) : [];
  const usable = active.filter((place) => isSupported(place.candidate, securityLevel, protocol, build));
  return {
    suites: suitesOf(usable),
    selected: suitesOf(active),
    parts,
    accepted: active.length > 0,
    ...(problem && { problem }),
    securityLevel,
  };
}
