import { type ValueType, wholeValue } from '../../../core/schema/value-type.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { returnNames, returnValues } from './returns.ts';

const accept = (label: string, description: string): ValueType => ({ label, description, check: () => undefined });

function matching(label: string, description: string, pattern: RegExp): ValueType {
  const check = (value: string) =>
    pattern.test(value) ? undefined : wholeValue(value, `"${value}" is not ${description.toLowerCase()}`);
  return { label, description: `${description[0]!.toUpperCase()}${description.slice(1)}.`, check };
}

const types: Readonly<Record<string, ValueType>> = {
  text: accept('text', 'Any text.'),
  word: accept('word', 'A word.'),
  list: accept('list', 'A list of words.'),
  path: accept('path', 'The path of a file or folder.'),
  number: matching('number', 'a number', /^(-?\d+|never)$/),
  octal: matching('octal', 'an octal number', /^0?[0-7]{1,4}$/),
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
