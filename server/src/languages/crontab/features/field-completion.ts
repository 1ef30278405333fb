import type { Completion } from '../../../core/features/completion.ts';
import { monthName, weekdayName } from '../schedule/describe.ts';
import type { FieldDefinition, FieldName } from '../schema/fields.ts';

type Offer = readonly [label: string, detail: string];

const usual: Readonly<Record<FieldName, readonly Offer[]>> = {
  minute: [
    ['0', 'on the hour'],
    ['*', 'every minute'],
    ['*/5', 'every 5 minutes'],
    ['*/10', 'every 10 minutes'],
    ['*/15', 'every quarter of an hour'],
    ['*/30', 'every half hour'],
    ['15', 'a quarter past'],
    ['30', 'half past'],
  ],
  hour: [
    ['*', 'every hour'],
    ['*/2', 'every 2 hours'],
    ['*/6', 'every 6 hours'],
    ['*/12', 'at midnight and noon'],
    ['0', 'at midnight'],
    ['3', 'in the night'],
    ['12', 'at noon'],
    ['9-17', 'from 9 to 17 h'],
  ],
  'day-of-month': [
    ['*', 'every day'],
    ['1', 'on the first'],
    ['15', 'on the 15th'],
    ['1,15', 'on the first and the 15th'],
    ['1-7', 'in the first week'],
  ],
  month: [
    ['*', 'every month'],
    ['*/3', 'every quarter, from January'],
    ['*/2', 'every second month, from January'],
  ],
  'day-of-week': [
    ['*', 'every day'],
    ['mon-fri', 'from Monday to Friday'],
    ['sat,sun', 'at the weekend'],
  ],
};

/** What to offer in a field: whole fields first, then its names. Behind a comma or a hyphen only what may follow there. */
export function completeField({ name, names, low }: FieldDefinition, begun: boolean): Completion[] {
  const whole = begun ? [] : usual[name];
  const offers = whole.map(([label, detail], rank): Completion => ({ label, detail, kind: 'value', rank }));
  const word = name === 'month' ? monthName : weekdayName;
  const named = names.map(
    (label, index): Completion => ({
      label: label.toLowerCase(),
      detail: word(index + low),
      kind: 'value',
      // The week of people begins on Monday.
      rank: 20 + (name === 'day-of-week' && index === 0 ? 7 : index),
    }),
  );
  return [...offers, ...named];
}

const steps: Readonly<Record<FieldName, readonly number[]>> = {
  minute: [5, 10, 15, 20, 30],
  hour: [2, 3, 4, 6, 8, 12],
  'day-of-month': [2, 7],
  month: [2, 3, 4, 6],
  'day-of-week': [2],
};

/** What to offer behind a slash: steps after which nothing is left over, where there are such. */
export function completeStep({ name }: FieldDefinition, before = ''): Completion[] {
  const unit = { minute: 'minutes', hour: 'hours', 'day-of-month': 'days', month: 'months', 'day-of-week': 'days' }[
    name
  ];
  return steps[name].map((step, rank) => ({
    label: `${before}${step}`,
    detail: `every ${step} ${unit}`,
    kind: 'value',
    rank,
  }));
}
