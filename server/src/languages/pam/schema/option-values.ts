import { type ValueType, wholeValue } from '../../../core/schema/value-type.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { returnNames, returnValues } from './returns.ts';

const accept = (label: string, description: string): ValueType => ({ label, description, check: () => undefined });

function matching(label: string, description: string, pattern: RegExp): ValueType {
  const check = (value: string) =>
    pattern.test(value) ? undefined : wholeValue(value, `"${value}" is not ${description.toLowerCase()}`);
  return { label, description: `${description[0]!.toUpperCase()}${description.slice(1)}.`, check };
}

/** A time in seconds, in words that need no arithmetic. */
function explainSeconds(value: string): string | undefined {
  if (!/^\d{1,12}$/.test(value)) return undefined;
  let rest = Number(value);
  const parts: string[] = [];
  for (const [unit, length] of [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ] as const) {
    const count = Math.floor(rest / length);
    rest %= length;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return rest === 0 && parts.length === 0 ? undefined : parts.join(' ');
}

/** The modes that files and folders get under a mask. */
function explainMask(value: string): string | undefined {
  if (!/^0?[0-7]{3}$/.test(value)) return undefined;
  const mask = Number.parseInt(value, 8);
  const mode = (all: number) => (all & ~mask).toString(8).padStart(3, '0');
  return `As a mask: files ${mode(0o666)}, folders ${mode(0o777)}`;
}

const types: Readonly<Record<string, ValueType>> = {
  text: accept('text', 'Any text.'),
  word: accept('word', 'A word.'),
  list: accept('list', 'A list of words, with commas.'),
  path: accept('path', 'The path of a file or folder.'),
  number: matching('number', 'a number', /^-?\d+$/),
  count: matching('number', 'a number from 0 up', /^\d+$/),
  seconds: { ...matching('seconds', 'a number of seconds', /^\d+$/), explain: explainSeconds },
  unlock: {
    ...matching('seconds | never', 'a number of seconds, or never', /^(\d+|never)$/),
    values: [{ name: 'never', summary: 'Stays locked until somebody resets the counter.' }],
    explain: explainSeconds,
  },
  octal: { ...matching('octal', 'an octal number', /^0?[0-7]{1,4}$/), explain: explainMask },
  flag: matching('0 | 1', 'a flag: 0 or 1', /^(0|1|yes|no|true|false|on|off|-1)$/i),
  return: {
    label: 'return value',
    description: 'The name of a return value.',
    values: returnValues,
    check: (value) =>
      returnNames.includes(value)
        ? undefined
        : wholeValue(value, `"${value}" is no return value`, nearest(value, returnNames)),
  },
};

/** The type of a table's word: one that has a name, or the values themselves (`allow|deny`). */
export function valueTypeOf(word: string): ValueType {
  const known = types[word];
  if (known !== undefined) return known;
  const values = word.split('|');
  return {
    label: values.join(' | '),
    description: `One of ${values.join(', ')}.`,
    values: values.map((name) => ({ name, summary: '' })),
    check: (value) =>
      values.includes(value)
        ? undefined
        : wholeValue(value, `"${value}" is none of ${values.join(', ')}`, nearest(value, values)),
  };
}
