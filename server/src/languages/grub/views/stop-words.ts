import type { StopReason } from '../interpret/machine.ts';

/** Why a preview shows no more, in words for the person who looks at it. */
export const stopWords: Readonly<Record<StopReason, string>> = {
  steps: 'The preview stopped: the script runs on and on. GRUB would not come to an end either, or not soon.',
  depth: 'The preview stopped: functions, or submenus, lie too deep within each other to follow.',
  size: 'The preview stopped: a variable or a command grew too long to follow.',
  entries: 'The preview stopped: the menu has more entries than can be shown.',
};
