// Written by `npm run generate` from the files of this folder.
import badFormat from './bad-format.ts';
import unusualFormat from './unusual-format.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  badFormat,
  unusualFormat,
] as const;
