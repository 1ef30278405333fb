import type { LanguageSettings, SettingDefinition } from '../../../core/language.ts';

export const settings: readonly SettingDefinition[] = [
  {
    name: 'version',
    type: 'string',
    default: '',
    description:
      'The version of nfs-utils that reads the exports, such as `2.6.2` (Debian 12). Options that came later are then errors; when empty, any version.',
    pattern: '^(\\d+(\\.\\d+)*)?$',
  },
];

/** The version that a person set, or undefined when it is empty or malformed. */
export function readVersion(values: LanguageSettings): string | undefined {
  const { version } = values;
  return typeof version === 'string' && /^\d+(\.\d+)*$/.test(version) ? version : undefined;
}
