// Written by `npm run generate` from the files of this folder.
import ignoredBySystemd from './ignored-by-systemd.ts';
import invalidValue from './invalid-value.ts';
import kerberosDaemon from './kerberos-daemon.ts';
import manageGids from './manage-gids.ts';
import overwritten from './overwritten.ts';
import spacesAroundEquals from './spaces-around-equals.ts';
import syntax from './syntax.ts';
import unknownKey from './unknown-key.ts';
import unknownOption from './unknown-option.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  ignoredBySystemd,
  invalidValue,
  kerberosDaemon,
  manageGids,
  overwritten,
  spacesAroundEquals,
  syntax,
  unknownKey,
  unknownOption,
] as const;
