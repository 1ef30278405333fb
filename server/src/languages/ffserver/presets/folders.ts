import type { LanguageSettings, SettingDefinition } from '../../../core/language.ts';
import { trimAtEnd } from '../../../core/text/trim.ts';

const standard: readonly string[] = ['/usr/share/ffmpeg', '/usr/local/share/ffmpeg'];

/** What a person can set for ffserver. */
export const settings: readonly SettingDefinition[] = [
  {
    name: 'presetFolders',
    type: 'array',
    default: standard,
    description:
      'Folders with presets (`*.ffpreset`) that `AVPresetVideo` and `AVPresetAudio` name, in the order in which FFmpeg looks into them. They are read where `etcetera.includeRoots` or the workspace holds them.',
  },
];

/** The folders of presets, absolute, without a slash at the end; what is no absolute path is left out. */
export function presetFolders({ presetFolders: given }: LanguageSettings): readonly string[] {
  const list: readonly unknown[] = Array.isArray(given) ? given : standard;
  return list
    .filter((folder) => typeof folder === 'string')
    .filter((folder) => folder.startsWith('/'))
    .map((folder) => trimAtEnd(folder, '/'));
}
