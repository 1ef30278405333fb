import { compareVersions } from '../../schema/version.ts';
import type { Span } from '../../text/span.ts';
import { flagOptions } from './flags.ts';
import { nameSpan, type OptionNode, valueSpan } from './tree.ts';

/** What exportfs rejects in an option, at the characters it is about. */
export interface OptionProblem {
  readonly kind: 'unknown' | 'too-new' | 'number' | 'fsid' | 'flavour' | 'transport' | 'ids' | 'reexport' | 'order';
  readonly span: Span;
  /** The word that is wrong. */
  readonly word: string;
}

/** Security flavours and whether they are the same to exportfs (`sys` and `unix`, `none` and `null`). */
export const flavourNumbers: Readonly<Record<string, number>> = {
  krb5: 390003,
  krb5i: 390004,
  krb5p: 390005,
  unix: 1,
  sys: 1,
  null: 0,
  none: 0,
};

/** The values of `xprtsec=`. */
export const transportModes: readonly string[] = ['none', 'tls', 'mtls'];

/** Options that a release of nfs-utils brought; older ones call them unknown. */
export const optionSince: Readonly<Record<string, string>> = {
  xprtsec: '2.6.3',
  reexport: '2.6.3',
  sign_fh: '2.9.1',
};

/** strtol(3) with base 10 that must use up the whole of a text that is not empty. */
const wholeNumber = /^[ \t\n\v\f\r]*[+-]?\d+$/;
/** strtoul(3) with base 0, likewise. */
const anyNumber = /^[ \t\n\v\f\r]*[+-]?(0[xX][\da-fA-F]+|0[0-7]*|[1-9]\d*)$/;

/** Whether strtoul(3) with base 0 uses up the whole of a text. */
export const isNumber = (value: string): boolean => anyNumber.test(value);

/** Whether `fsid=` takes the value: `root`, a number, or anything with 32 hexadecimal digits in it. */
export function isFsid(value: string): boolean {
  return value === 'root' || anyNumber.test(value) || (value.match(/[\da-fA-F]/g)?.length ?? 0) === 32;
}

/**
 * What exportfs says of one option (parseopts in nfs-utils, support/nfs/exports.c, 2.6.2 to 2.9.2).
 * @param version the nfs-utils that will read the file, or undefined for any
 */
export function checkOption(option: OptionNode, version: string | undefined): OptionProblem | undefined {
  const { text, name, value } = option;
  const at = (
    kind: OptionProblem['kind'],
    span: Span = valueSpan(option) ?? option,
    word = value ?? '',
  ): OptionProblem => ({
    kind,
    span: span.end > span.start ? span : option,
    word,
  });
  const since = optionSince[name];
  if (since !== undefined && version !== undefined && compareVersions(version, since) < 0)
    return at('too-new', nameSpan(option), name);
  if (Object.hasOwn(flagOptions, text)) return undefined;
  if (text === 'mountpoint' || text === 'mp') return undefined;
  if (value === undefined) return at('unknown', option, text);
  switch (name) {
    case 'anonuid':
    case 'anongid':
      return wholeNumber.test(value) ? undefined : at('number');
    case 'squash_uids':
    case 'squash_gids':
      return isIdRange(value) ? undefined : at('ids');
    case 'fsid':
      return isFsid(value) ? undefined : at('fsid');
    case 'mountpoint':
    case 'mp':
    case 'refer':
    case 'replicas':
      return undefined;
    case 'sec':
      return badWord(option, value, (word) => Object.hasOwn(flavourNumbers, word), 'flavour');
    case 'xprtsec':
      return badWord(option, value, (word) => transportModes.includes(word), 'transport');
    case 'reexport':
      return ['auto-fsidnum', 'predefined-fsidnum', 'none'].includes(value) ? undefined : at('reexport');
    default:
      return at('unknown', nameSpan(option), name);
  }
}

/** The first word of a `:`-separated list that is not known; an empty one is not known either. */
function badWord(
  option: OptionNode,
  value: string,
  known: (word: string) => boolean,
  kind: OptionProblem['kind'],
): OptionProblem | undefined {
  let from = 0;
  for (const word of value.split(':')) {
    if (!known(word)) {
      const start = option.end - option.valueLength + from;
      const plain = option.valueLength === value.length;
      return { kind, word, span: plain && word !== '' ? { start, end: start + word.length } : option };
    }
    from += word.length + 1;
  }
  return undefined;
}

/** `5`, `0-15`: one id or range of ids, none of them -1 (parsesquash). A missing number counts as 0. */
function isIdRange(value: string): boolean {
  const match = /^(-?\d*)(?:-(-?\d*))?(.*)$/s.exec(value);
  if (match === null || isMinusOne(match[1]!) || isMinusOne(match[2] ?? '')) return false;
  return match[3] === '' || match[3]!.startsWith(')');
}

/** Whether atoi(3) makes -1 of the digits; numbers beyond 64 bits become it too. */
function isMinusOne(digits: string): boolean {
  const magnitude = digits.replace(/^-/, '');
  if (magnitude === '') return false;
  const value = BigInt(digits);
  const limit = 2n ** 63n;
  const bounded = value >= limit ? limit - 1n : value < -limit ? -limit : value;
  return BigInt.asIntN(32, bounded) === -1n;
}

/**
 * Faults that lie between the options of one list: `fsid=` behind `reexport=`, a second `reexport=`.
 */
export function checkOrder(items: readonly OptionNode[]): OptionProblem[] {
  let reexport = false;
  return items.flatMap((option): OptionProblem[] => {
    if (option.name !== 'fsid' && option.name !== 'reexport') return [];
    if (reexport && option.value !== undefined) return [{ kind: 'order', span: option, word: option.name }];
    reexport ||= option.name === 'reexport' && option.value !== undefined;
    return [];
  });
}
