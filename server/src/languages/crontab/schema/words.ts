import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** A word that stands for five fields. */
export interface ScheduleWord extends SchemaEntry {
  /** The five fields that mean the same; undefined for what no fields can say. */
  readonly fields: string | undefined;
}

const docs = 'https://manpages.debian.org/bookworm/cron/crontab.5.en.html';

/** From load_entry() in entry.c of Debian's cron 3.0pl1-162; cron compares them letter by letter, case included. */
export const scheduleWords: readonly ScheduleWord[] = [
  { name: '@daily', fields: '0 0 * * *', summary: 'Every day at midnight.', docs },
  { name: '@hourly', fields: '0 * * * *', summary: 'Every hour, on the hour.', docs },
  { name: '@weekly', fields: '0 0 * * 0', summary: 'Every Sunday at midnight.', docs },
  { name: '@monthly', fields: '0 0 1 * *', summary: 'On the first of every month at midnight.', docs },
  {
    name: '@reboot',
    fields: undefined,
    summary: 'Once after the machine has booted, when cron starts.',
    docs,
  },
  { name: '@yearly', fields: '0 0 1 1 *', summary: 'On the first of January at midnight.', docs },
  {
    name: '@annually',
    fields: '0 0 1 1 *',
    summary: 'On the first of January at midnight; the same as @yearly.',
    docs,
  },
  { name: '@midnight', fields: '0 0 * * *', summary: 'Every day at midnight; the same as @daily.', docs },
];

/** The entry of a word with its `@`, or undefined. */
export function findScheduleWord(word: string): ScheduleWord | undefined {
  return scheduleWords.find(({ name }) => name === word);
}
