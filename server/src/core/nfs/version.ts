import type { LanguageSettings, SettingDefinition } from '../language.ts';

/** `etcetera.nfs.version`, which all languages of NFS share. */
export const nfsVersionSetting: SettingDefinition = {
  name: 'version',
  section: 'nfs',
  type: 'string',
  default: '',
  description:
    'The version of nfs-utils that reads the files of NFS, such as `2.6.2` (Debian 12). What came later is then pointed out: in exports as an error, since exportfs refuses it. When empty, any version.',
  pattern: '^(\\d+(\\.\\d+)*)?$',
};

/** The version that a person set, or undefined when it is empty or malformed. */
export function readNfsVersion(values: LanguageSettings): string | undefined {
  const { version } = values;
  return typeof version === 'string' && /^\d+(\.\d+)*$/.test(version) ? version : undefined;
}
