import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** The five fields of a schedule, in the order in which they stand. */
export type FieldName = 'minute' | 'hour' | 'day-of-month' | 'month' | 'day-of-week';

/** What cron knows about one field: its bounds (both valid) and names, the first of which stands for `low`. */
export interface FieldDefinition {
  readonly name: FieldName;
  readonly low: number;
  readonly high: number;
  readonly names: readonly string[];
  readonly entry: SchemaEntry;
}

const docs = 'https://manpages.debian.org/bookworm/cron/crontab.5.en.html';
const forms = (low: number, high: number) => [`${low}-${high}`, '*', '<from>-<to>', '*/<step>', '<value>,<value>'];

/** From cron.h (FIRST_… and LAST_…, MonthNames, DowNames) and entry.c of Debian's cron 3.0pl1-162. */
export const fieldDefinitions: readonly FieldDefinition[] = [
  {
    name: 'minute',
    low: 0,
    high: 59,
    names: [],
    entry: {
      name: 'minute',
      summary: 'The minutes of the hour at which the command runs.',
      syntax: forms(0, 59),
      docs,
    },
  },
  {
    name: 'hour',
    low: 0,
    high: 23,
    names: [],
    entry: {
      name: 'hour',
      summary: 'The hours of the day at which the command runs, in the system’s time zone.',
      syntax: forms(0, 23),
      docs,
    },
  },
  {
    name: 'day-of-month',
    low: 1,
    high: 31,
    names: [],
    entry: {
      name: 'day-of-month',
      summary:
        'The days of the month on which the command runs; if the day of the week is restricted too, either suffices.',
      syntax: forms(1, 31),
      docs,
    },
  },
  {
    name: 'month',
    low: 1,
    high: 12,
    names: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    entry: {
      name: 'month',
      summary: 'The months in which the command runs, as numbers or as the first three letters of their names.',
      syntax: [...forms(1, 12), 'jan … dec'],
      docs,
    },
  },
  {
    name: 'day-of-week',
    low: 0,
    high: 7,
    names: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    entry: {
      name: 'day-of-week',
      summary: 'The days of the week on which the command runs; 0 and 7 are Sunday.',
      syntax: [...forms(0, 7), 'sun … sat'],
      docs,
    },
  },
];

/** The definition of a field. */
export function fieldDefinition(name: FieldName): FieldDefinition {
  return fieldDefinitions.find((definition) => definition.name === name)!;
}

/** The whole line as signature help shows it, without and with the user column. */
export const entrySignatures = {
  user: {
    name: 'job:',
    summary: 'Five fields say when, the rest of the line says what; an `@word` may stand for the five fields.',
    syntax: ['job: <minute> <hour> <day-of-month> <month> <day-of-week> <command>'],
    docs,
  },
  system: {
    name: 'job:',
    summary: 'Five fields say when, then comes the user, the rest of the line says what.',
    syntax: ['job: <minute> <hour> <day-of-month> <month> <day-of-week> <user> <command>'],
    docs,
  },
  userWord: {
    name: 'job:',
    summary: 'The word says when, the rest of the line says what.',
    syntax: ['job: <@word> <command>'],
    docs,
  },
  systemWord: {
    name: 'job:',
    summary: 'The word says when, then comes the user, the rest of the line says what.',
    syntax: ['job: <@word> <user> <command>'],
    docs,
  },
} as const satisfies Record<string, SchemaEntry>;

/** Whether a word looks like a field of a schedule, though none belongs where it stands. */
export function looksLikeField(word: string): boolean {
  return word.startsWith('*') || /^(\?|\d{1,2}|\d{1,2}-\d{1,2}|20\d\d)$/.test(word);
}
