import type { LanguageSettings, SettingDefinition } from '../../../core/language.ts';

/** The settings of the language. */
export const settings: readonly SettingDefinition[] = [
  {
    name: 'form',
    type: 'string',
    default: 'auto',
    choices: ['auto', 'system', 'user'],
    description:
      'Whether a table has a column for the user: `system` (as in /etc/crontab and /etc/cron.d), `user` (as with `crontab -e`), or `auto` to tell by the path, a comment `# etcetera-form: system`, or the content.',
  },
  {
    name: 'timeZone',
    type: 'string',
    default: '',
    description:
      'The time zone of the machine whose cron reads the tables, for the next runs, such as "Europe/Berlin"; empty: that of this machine.',
  },
  {
    name: 'inlayHints',
    type: 'boolean',
    default: false,
    description: 'Show each schedule in words at the end of its line.',
  },
];

/** The settings as checked values; what is malformed counts as not set. */
export interface CrontabSettings {
  readonly form: 'auto' | 'system' | 'user';
  /** As a person wrote it: it need not be the name of any. */
  readonly timeZone: string;
  readonly inlayHints: boolean;
}

/** Reads a person's settings. */
export function readSettings(values: LanguageSettings): CrontabSettings {
  const form = values.form === 'system' || values.form === 'user' ? values.form : 'auto';
  const timeZone = typeof values.timeZone === 'string' ? values.timeZone : '';
  return { form, timeZone, inlayHints: values.inlayHints === true || values.inlayHints === 'true' };
}
