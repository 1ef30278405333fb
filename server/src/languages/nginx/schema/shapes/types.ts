import type { SchemaEntry } from '../../../../core/schema/entry.ts';
import { type ValueProblem, type ValueType, wholeValue } from '../../../../core/schema/value-type.ts';
import { nearest } from '../../../../core/text/nearest.ts';
import type { ArgumentReport, Parameter } from '../shape.ts';
import { number, size, text } from '../value-types.ts';
import { type AddressRules, isIpv4, isIpv6, networkProblem, readAddress } from './address.ts';
import { readRegex } from './regex.ts';
import { variableProblem } from './variable-text.ts';

/** Words with a sentence about each. */
export type Words = Readonly<Record<string, string>>;

/** The words as entries, to offer and explain. */
export function entriesOf(words: Words): SchemaEntry[] {
  return Object.entries(words).map(([name, summary]) => ({ name, summary }));
}

/** One word of a fixed list, written exactly so: most setters of their own compare with ngx_strcmp. */
export function exactly(words: Words): ValueType {
  const names = Object.keys(words);
  return {
    label: names.join(' | '),
    description: names.length === 1 ? `The word ${names[0]}.` : `One of ${names.join(', ')}.`,
    values: entriesOf(words),
    check(value) {
      if (names.includes(value)) return undefined;
      const message =
        names.length === 1 ? `"${value}" is not "${names[0]}"` : `"${value}" is not one of ${names.join(', ')}`;
      return wholeValue(value, message, nearest(value, names));
    },
  };
}

/** `on` or `off` in small letters only, as parameters take them. */
export const smallSwitch = exactly({ on: 'Switched on.', off: 'Switched off.' });

/** The same type with words to offer; what is checked stays. */
export function suggest(type: ValueType, words: Words): ValueType {
  return { ...type, values: [...entriesOf(words), ...(type.values ?? [])] };
}

/** A type that takes some exact words, too. */
export function orExactly(words: Words, type: ValueType): ValueType {
  return {
    ...suggest(type, words),
    label: `${Object.keys(words).join(' | ')} | ${type.label}`,
    check: (value) => (Object.hasOwn(words, value) ? undefined : type.check(value)),
    explain: (value) => (Object.hasOwn(words, value) ? undefined : type.explain?.(value)),
  };
}

/** A whole number within bounds (ngx_atoi and a comparison). */
export function integer(low: number, high = Number.MAX_SAFE_INTEGER): ValueType {
  const range = high === Number.MAX_SAFE_INTEGER ? `${low} or more` : `${low} to ${high}`;
  return {
    ...number,
    description: `A whole number: ${range}.`,
    check(value) {
      const problem = number.check(value);
      if (problem !== undefined || (Number(value) >= low && Number(value) <= high)) return problem;
      return wholeValue(value, `"${value}" is out of range: ${range}`);
    },
  };
}

/** The bytes of a size that {@link size} accepts. */
export function bytesOf(value: string): number {
  const factor = { k: 1024, m: 1024 ** 2 }[value.at(-1)!.toLowerCase()] ?? 1;
  return Number.parseInt(value, 10) * factor;
}

/** A size of at least so many bytes. */
export function sizeFrom(least: number): ValueType {
  return {
    ...size,
    check(value) {
      const problem = size.check(value);
      if (problem !== undefined || bytesOf(value) >= least) return problem;
      return wholeValue(
        value,
        `"${value}" is too small; ${least < 1024 ? `${least} bytes` : `${least / 1024}k`} is the least`,
      );
    },
  };
}

/** The least size of a shared memory zone, eight pages; some machines have larger pages than these 4 KB. */
export const leastZone = 8 * 4096;

/** `name:size` of a shared memory zone. */
export function sizedZone(least = leastZone): ValueType {
  const type = sizeFrom(least);
  return {
    label: 'name:size',
    description: 'A shared memory zone: its name and size.',
    check(value) {
      const colon = value.indexOf(':');
      if (colon < 0) return wholeValue(value, 'the zone’s size is missing; write it as name:size');
      if (colon === 0)
        return { start: 0, end: value.length, message: 'the zone’s name is missing; write it as name:size' };
      const problem = type.check(value.slice(colon + 1));
      return problem && { start: colon + 1, end: value.length, message: problem.message };
    },
    explain: (value) => size.explain?.(value.slice(value.indexOf(':') + 1)),
  };
}

/** The same type without values that are zero, in whatever unit. */
export function nonZero(type: ValueType): ValueType {
  return {
    ...type,
    check: (value) =>
      type.check(value) ?? (/[1-9]/.test(value) ? undefined : wholeValue(value, `"${value}" must be more than zero`)),
  };
}

/** Text in which variables are replaced for each request. */
export const variableText: ValueType = {
  label: 'text with $variables',
  description: 'Text; variables are replaced.',
  check: variableProblem,
};

/** Either text with variables, worked out for each request, or a value of the type. */
export function orVariables(type: ValueType): ValueType {
  return {
    ...type,
    label: `${type.label} | $variable`,
    check: (value) => (value.includes('$') ? variableProblem(value) : type.check(value)),
  };
}

/** The same type, but anything at all where a `$` stands in it. */
export function unlessVariables(type: ValueType): ValueType {
  return { ...type, check: (value) => (value.includes('$') ? undefined : type.check(value)) };
}

/** The name of a variable to be given a value. */
export const variableName: ValueType = {
  label: '$variable',
  description: 'The name of a variable, with its dollar sign.',
  check(value) {
    if (value.startsWith('$') && value.length > 1) return undefined;
    const meant = /^\w+$/.test(value) ? `$${value}` : undefined;
    return wholeValue(value, `"${value}" is not a variable’s name; it begins with "$"`, meant);
  },
};

/** The same type, but not the empty text. */
export function nonEmpty(type: ValueType, what: string): ValueType {
  return {
    ...type,
    check: (value) => (value === '' ? wholeValue(value, `${what} must not be empty`) : type.check(value)),
  };
}

/** A problem found in the part of a value that begins at `by`. */
export function shifted(problem: ValueProblem | undefined, by: number): ValueProblem | undefined {
  return problem && { ...problem, start: problem.start + by, end: problem.end + by };
}

/** A regular expression of PCRE. */
export const regex: ValueType = {
  label: 'regex',
  description: 'A regular expression (PCRE).',
  check: (value) => readRegex(value).problem,
};

/** A regular expression behind one of the marks (`~`, `~*`), or else a value of the type. */
export function regexOr(marks: readonly string[], type: ValueType): ValueType {
  const longestFirst = [...marks].sort((a, b) => b.length - a.length);
  return {
    ...type,
    label: `${marks.map((mark) => `${mark}regex`).join(' | ')} | ${type.label}`,
    check(value) {
      const mark = longestFirst.find((candidate) => value.startsWith(candidate));
      return mark === undefined ? type.check(value) : shifted(regex.check(value.slice(mark.length)), mark.length);
    },
  };
}

/** An address: `host`, `host:port`, `[v6]:port` or `unix:path`, perhaps behind a scheme such as `http://`. */
export function address(rules: AddressRules = {}, scheme?: RegExp): ValueType {
  return {
    label: rules.listen ? 'address:port | port | unix:path' : 'address[:port] | unix:path',
    description: 'A host’s name or address with a port, or the path of a UNIX-domain socket.',
    check(value) {
      const skip = scheme?.exec(value)?.[0].length ?? 0;
      return shifted(readAddress(value.slice(skip), rules).problem, skip);
    },
  };
}

/** A numeric address with or without a port (ngx_parse_addr_port). */
export const numericAddress: ValueType = {
  label: 'address[:port]',
  description: 'An IP address, with or without a port.',
  check(value) {
    const bracketed = /^\[([\d.]*)\](?::\d+)?$/.exec(value)?.[1] ?? '';
    if (isIpv4(value) || isIpv6(value) || isIpv4(bracketed)) return undefined;
    const reading = readAddress(value);
    if (reading.literal && reading.problem === undefined && !/^unix:/i.test(value)) return undefined;
    return reading.problem ?? wholeValue(value, `"${value}" is not an IP address`);
  },
};

/** An address or network (ngx_ptocidr). */
export const network: ValueType = {
  label: 'address | network/bits',
  description: 'An IPv4 or IPv6 address, or a network in CIDR form.',
  check: networkProblem,
};

/** A named argument; without a type it is a bare word. */
export function parameter(
  name: string,
  summary: string,
  value?: ValueType,
  facts: Partial<SchemaEntry> = {},
): Parameter {
  return { name, summary, ...facts, ...(value === undefined ? {} : { value }) };
}

/** Reports a parameter that must be given and is not. */
export function requireParameter(args: readonly string[], name: string, report: ArgumentReport): void {
  if (!args.some((arg) => arg.startsWith(`${name}=`))) report(-1, `the parameter "${name}=" is missing`);
}

/** Reports what a type finds wrong with one argument, for types that depend on the other arguments. */
export function checkArgument(type: ValueType, args: readonly string[], index: number, report: ArgumentReport): void {
  const value = args[index];
  const problem = value === undefined ? undefined : type.check(value);
  if (value === undefined || problem === undefined) return;
  const whole = problem.start === 0 && problem.end === value.length;
  report(index, problem.message, whole ? problem.suggestion : undefined, problem);
}

/** Any text, with words to offer. */
export function freeText(words: Words, label = 'text'): ValueType {
  return { ...suggest(text, words), label };
}
