// Written by `npm run generate` from the files of this folder.
import duplicatePatch from './duplicate-patch.ts';
import lastLineEnd from './last-line-end.ts';
import missingPatch from './missing-patch.ts';
import patchOption from './patch-option.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  duplicatePatch,
  lastLineEnd,
  missingPatch,
  patchOption,
] as const;
