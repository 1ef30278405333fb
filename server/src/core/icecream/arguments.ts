import { nearest } from '../text/nearest.ts';
import { daemonOptions, type IcecreamOption, schedulerOptions } from './options.ts';

/** An option as it stands among a program's arguments. */
export interface IcecreamArgument {
  readonly option: IcecreamOption;
  /** Which of the arguments it is, the program being 0. */
  readonly index: number;
  /** What follows the option; undefined where nothing belongs there, or where it is missing. */
  readonly value?: string;
  /** Which of the arguments holds the value. */
  readonly valueIndex?: number;
}

/** An argument that the program refuses, or reads otherwise than it seems. */
export interface IcecreamFault {
  readonly index: number;
  readonly message: string;
  /** The argument that was likely meant. */
  readonly suggestion?: string;
}

export interface IcecreamArguments {
  readonly program: 'iceccd' | 'icecc-scheduler';
  readonly options: readonly IcecreamOption[];
  readonly found: readonly IcecreamArgument[];
  readonly faults: readonly IcecreamFault[];
}

/**
 * Reads the arguments of iceccd or icecc-scheduler as getopt_long(3) does (daemon/main.cpp and scheduler/scheduler.cpp of
 * icecream 1.4).
 * @param words the program first
 * @returns undefined for another program
 */
export function readIcecreamArguments(words: readonly string[]): IcecreamArguments | undefined {
  const program = /(?:^|\/)(iceccd|icecc-scheduler)$/.exec(words[0] ?? '')?.[1] as
    | IcecreamArguments['program']
    | undefined;
  if (program === undefined) return undefined;
  const options = program === 'iceccd' ? daemonOptions : schedulerOptions;
  const found: IcecreamArgument[] = [];
  const faults: IcecreamFault[] = [];
  const take = (option: IcecreamOption, index: number, value: string | undefined, valueIndex: number) => {
    if (option.argument === undefined) {
      found.push({ option, index });
      if (value !== undefined)
        faults.push({ index, message: `${option.name} takes no value, and ${program} does not start with one.` });
    } else if (value === undefined || value === '') {
      found.push({ option, index });
      faults.push({
        index,
        message: `${words[index]} needs a ${option.argument} behind it; ${program} does not start without.`,
      });
    } else {
      found.push({ option, index, value, valueIndex });
      const message = faultOfValue(option, value);
      if (message !== undefined) faults.push({ index: valueIndex, message });
    }
  };
  for (let index = 1; index < words.length; index++) {
    const word = words[index]!;
    if (word === '--') break;
    if (word.startsWith('--')) {
      const [name, given] = splitLong(word);
      const option = findLong(options, name);
      if (option === undefined) faults.push(unknown(program, options, index, name));
      else if (option.argument === undefined || given !== undefined) take(option, index, given, index);
      else take(option, index, words[++index], index);
    } else if (word.startsWith('-') && word.length > 1) index = readShort(index);
    else faults.push({ index, message: `${program} passes over "${word}", which belongs to no option.` });
  }
  return { program, options, found, faults };

  /** Reads `-vvd`, `-m2` or `-m` and the next word; returns the index of the last word that was read. */
  function readShort(start: number): number {
    const word = words[start]!;
    for (let at = 1; at < word.length; at++) {
      const option = options.find(({ spellings }) => spellings.includes(`-${word[at]}`));
      if (option === undefined) {
        faults.push(unknown(program!, options, start, `-${word[at]}`));
        return start;
      }
      if (option.argument === undefined) take(option, start, undefined, start);
      else if (at + 1 < word.length) {
        take(option, start, word.slice(at + 1), start);
        return start;
      } else {
        take(option, start, words[start + 1], start + 1);
        return start + 1;
      }
    }
    return start;
  }
}

function splitLong(word: string): [string, string | undefined] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

/** By its name or by a beginning that no other has. */
function findLong(options: readonly IcecreamOption[], name: string): IcecreamOption | undefined {
  const exact = options.find(({ spellings }) => spellings.includes(name));
  if (exact !== undefined) return exact;
  const matching = options.filter(({ spellings }) =>
    spellings.some((spelling) => spelling.startsWith('--') && spelling.startsWith(name)),
  );
  return matching.length === 1 ? matching[0] : undefined;
}

function unknown(program: string, options: readonly IcecreamOption[], index: number, word: string): IcecreamFault {
  const meant =
    word.length < 4
      ? undefined
      : nearest(
          word,
          options.flatMap(({ spellings }) => spellings),
        );
  return {
    index,
    message: `${program} has no option ${word} and does not start with it${meant === undefined ? '.' : `; did you mean ${meant}?`}`,
    ...(meant === undefined ? {} : { suggestion: meant }),
  };
}

function faultOfValue({ argument, name }: IcecreamOption, value: string): string | undefined {
  const whole = /^\d+$/.test(value);
  if (argument === 'count' && !whole) return `${name} takes a whole number; "${value}" counts as 0.`;
  if (argument === 'nice' && !(whole && Number(value) <= 19)) return `${name} goes from 0 to 19, not "${value}".`;
  if (argument === 'port' && !(whole && Number(value) >= 1 && Number(value) <= 65535))
    return `${name} takes a port from 1 to 65535, not "${value}".`;
  if (argument === 'user' && value === 'root') return 'The daemons refuse to run as root.';
  if (argument === 'host' && /:0*$|:\D+$/.test(value) && value.indexOf(':') === value.lastIndexOf(':'))
    return `What follows the colon in "${value}" is no port.`;
  if (argument === 'algorithm' && !/^(?:random|round_robin|least_busy|fastest)$/i.test(value))
    return `"${value}" is none of random, round_robin, least_busy and fastest.`;
  return undefined;
}
