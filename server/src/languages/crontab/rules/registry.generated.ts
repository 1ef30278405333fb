// Written by `npm run generate` from the files of this folder.

/** Every rule of the language, in the order of names. */
export const rules = [
] as const;
