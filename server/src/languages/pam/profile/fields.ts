import type { SchemaEntry } from '../../../core/schema/entry.ts';
import type { Facility } from '../schema/facilities.ts';

/** A field of a profile. */
export interface ProfileField extends SchemaEntry {
  /** `lines` holds lines of a stack, the others a value. */
  readonly kind: 'text' | 'number' | 'choice' | 'lines';
  readonly choices?: readonly string[];
  readonly facility?: Facility;
}

const docs = 'https://wiki.ubuntu.com/PAMConfigFrameworkSpec';
const field = (
  name: string,
  kind: ProfileField['kind'],
  summary: string,
  more: Partial<ProfileField> = {},
): ProfileField => ({
  name,
  kind,
  summary,
  docs,
  ...more,
});

/** The action that only profiles have. */
export const blockEnd: SchemaEntry = {
  name: 'end',
  summary: 'Leave the block of profiles: pam-auth-update writes the jump that leads behind its pam_deny.',
  docs,
};

const facilities: readonly (readonly [string, Facility])[] = [
  ['Auth', 'auth'],
  ['Account', 'account'],
  ['Password', 'password'],
  ['Session', 'session'],
];

/** Every field that pam-auth-update reads (libpam-runtime 1.5.2). */
export const profileFields: readonly ProfileField[] = [
  field('Name', 'text', 'What the profile is called where people choose profiles.'),
  field('Default', 'choice', 'Whether the profile is enabled when its package is installed.', {
    choices: ['yes', 'no'],
  }),
  field('Priority', 'number', 'Greater numbers come first in a stack.'),
  field(
    'Conflicts',
    'text',
    'Profiles that cannot be enabled together with this one, with a comma and a blank between them.',
  ),
  field(
    'Session-Interactive-Only',
    'choice',
    'Whether the session lines are left out of common-session-noninteractive.',
    {
      choices: ['yes', 'no'],
    },
  ),
  ...facilities.flatMap(([name, facility]) => [
    field(
      `${name}-Type`,
      'choice',
      `Whether one success among such ${facility} lines is enough (Primary), or all of them run (Additional).`,
      {
        choices: ['Primary', 'Additional'],
      },
    ),
    field(`${name}-Initial`, 'lines', `The ${facility} lines where no other profile comes before.`, { facility }),
    field(name, 'lines', `The ${facility} lines, each without its type.`, { facility }),
  ]),
];

const byName = new Map(profileFields.map((entry) => [entry.name, entry]));

/** The field of a name; `-Final` is an old ending that means nothing. */
export function findField(name: string): ProfileField | undefined {
  return byName.get(name.replace(/-Final$/, ''));
}
