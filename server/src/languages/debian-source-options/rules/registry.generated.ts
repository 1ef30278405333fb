// Written by `npm run generate` from the files of this folder.
import badValue from './bad-value.ts';
import unknownOption from './unknown-option.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  badValue,
  unknownOption,
] as const;
