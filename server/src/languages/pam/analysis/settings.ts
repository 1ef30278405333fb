import type { LanguageSettings, SettingDefinition } from '../../../core/language.ts';
import { compareVersions } from '../../../core/schema/version.ts';

/** What a person can set for PAM. */
export const settings: readonly SettingDefinition[] = [
  {
    name: 'version',
    type: 'string',
    default: '',
    pattern: '^(\\d+(\\.\\d+)*)?$',
    description:
      'The version of Linux-PAM that reads the files, such as `1.5.2`. Empty: what any version since 1.5 refuses is an error.',
  },
  {
    name: 'modules',
    type: 'array',
    default: [],
    description: 'Further modules that are installed, such as `pam_own.so`; they are not reported as unknown.',
  },
];

/** The settings, checked. */
export interface PamSettings {
  readonly version: string | undefined;
  readonly modules: ReadonlySet<string>;
}

/** Reads the settings; what is malformed counts as not set. */
export function readSettings(values: LanguageSettings): PamSettings {
  const { version, modules } = values;
  return {
    version: typeof version === 'string' && /^\d+(\.\d+)*$/.test(version) ? version : undefined,
    modules: new Set(Array.isArray(modules) ? modules.filter((name) => typeof name === 'string') : []),
  };
}

/** Whether the version that was set is older than another; false when none was set. */
export function isOlderThan(settings: PamSettings, version: string): boolean {
  return settings.version !== undefined && compareVersions(settings.version, version) < 0;
}

/** Whether the version that was set is another or newer; false when none was set. */
export function isAtLeast(settings: PamSettings, version: string): boolean {
  return settings.version !== undefined && compareVersions(settings.version, version) >= 0;
}
