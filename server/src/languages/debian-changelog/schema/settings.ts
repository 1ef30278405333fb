import type { SettingDefinition } from '../../../core/language.ts';

/** The settings of debian/changelog. */
export const settings: readonly SettingDefinition[] = [
  {
    name: 'vendor',
    type: 'string',
    default: 'auto',
    choices: ['auto', 'debian', 'ubuntu'],
    description:
      'Whose archive the package is uploaded to, which decides the suites that are offered and what an urgency means; by default as the newest entries say.',
  },
];
